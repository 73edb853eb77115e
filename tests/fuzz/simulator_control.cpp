// The simulator's JSON control interface: method, path and query in three lines, then the body.
#include "tests/fuzz/fuzz_target.hpp"
#include "tests/fuzz/simulated_server.hpp"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static fuzz::SimulatedServer server;
    const auto [method, after_method] = fuzz::first_line(fuzz::text_of(data, size));
    const auto [path, after_path] = fuzz::first_line(after_method);
    auto [query, body] = fuzz::first_line(after_path);
    sistema_ts_simulator::control::ControlCall call{
        .method = std::string(method), .path = std::string(path), .query = {}, .body = std::string(body)};
    while (!query.empty()) {
        const std::string_view field = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(field.size() + 1, query.size()));
        const std::size_t equals = std::min(field.find('='), field.size());
        call.query.emplace(field.substr(0, equals), field.substr(std::min(equals + 1, field.size())));
    }
    const auto reply = server.control().answer(call);
    fuzz::promise(reply.status == 200 || reply.status == 400 || reply.status == 404, "an answer of the interface");
    server.reset();
    return 0;
}
