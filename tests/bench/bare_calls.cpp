#include "tests/bench/bare_calls.hpp"

#include "plugin/transport/concurrent_posts.hpp"
#include "tests/bench/stopwatch.hpp"

#include <stdexcept>

namespace bench {

using namespace plugin;

double time_of_bare_calls(const std::string& url, const std::filesystem::path& authority, std::size_t calls,
                          std::size_t at_once)
{
    const transport::HttpRequest request{
        .url = url + "/DocumentoSpesa730pWeb/DocumentoSpesa730pPort",
        .soap_action = "inserimento.documentospesap730.sanita.finanze.it",
        .username = "NESSUNO",
        .password = sts::Secret("nessuna"),
        .body = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                "<t:inserimentoDocumentoSpesaRequest xmlns:t=\"http://documentospesap730.sanita.finanze.it\"/>"
                "</s:Body></s:Envelope>"};
    const transport::HttpClient client({.ca_file = authority});
    transport::ConcurrentPosts posts(client);
    const Stopwatch watch;
    std::size_t begun = 0;
    for (std::size_t ended = 0; ended < calls;) {
        for (; begun < calls && begun - ended < at_once; ++begun) {
            posts.begin(begun, request, {});
        }
        for (const transport::ConcurrentPosts::Ended& one : posts.wait()) {
            if (!std::holds_alternative<transport::HttpAnswer>(one.result)) throw std::runtime_error("no answer");
            ++ended;
        }
    }
    return watch.ms();
}

} // namespace bench
