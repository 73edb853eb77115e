// Up to three requests to the simulator with ==== between them: path and Content-Type in two lines, then the body.
// {text} in it is encrypted first, as a client does: no fuzzer makes ciphertext. A request comes from a doctor, or
// under /entrate from an intermediary.
#include "tests/fuzz/fuzz_target.hpp"
#include "tests/fuzz/simulated_server.hpp"
#include "tests/sample-host/sistema-ts-simulator/support/encryption.hpp"

#include <map>
#include <string>

namespace {

constexpr const char* k_doctor = "Basic Q05UTE5FNzVDNTJINTAxVTpEZW1vLUNvbnRpMQ==";
constexpr const char* k_intermediary = "Basic TVNTU01ONzhDMTNDNzczTTpzb3RjYXQwMA==";

std::string with_ciphertext(std::string_view text, const std::filesystem::path& certificate)
{
    static std::map<std::string, std::string, std::less<>> known;
    std::string result;
    while (true) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos || close - open > 40) return result.append(text);
        const std::string plain(text.substr(open + 1, close - open - 1));
        auto cipher = known.find(plain);
        if (cipher == known.end()) {
            if (known.size() > 1000) known.clear();
            cipher = known.emplace(plain, simulator_test::encrypt(plain, certificate)).first;
        }
        result.append(text.substr(0, open)).append(cipher->second);
        text.remove_prefix(close + 1);
    }
}

void send(fuzz::SimulatedServer& server, std::string_view request)
{
    const auto [path, rest] = fuzz::first_line(request);
    const auto [content_type, body] = fuzz::first_line(rest);
    const auto reply =
        server.gateway().answer({.path = std::string(path),
                                 .content_type = std::string(content_type),
                                 .authorization = path.starts_with("/entrate") ? k_intermediary : k_doctor,
                                 .body = with_ciphertext(body, server.certificate())});
    if (!reply) return;
    fuzz::promise(reply->status == 200 || reply->status == 500, "an answer or a fault");
    fuzz::promise(fuzz::is_showable(reply->body) || reply->content_type.starts_with("multipart"), "an answer is text");
    const bool refused = reply->body.find("<esitoChiamata>1<") != std::string::npos;
    fuzz::promise(!refused || reply->body.find("<protocollo>") == std::string::npos, "never both refused and accepted");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::string_view k_next = "\n====\n";
    static fuzz::SimulatedServer server;
    std::string_view text = fuzz::text_of(data, size);
    for (int requests = 0; requests < 3 && !text.empty(); ++requests) {
        const std::size_t end = text.find(k_next);
        send(server, text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + k_next.size());
    }
    server.reset();
    return 0;
}
