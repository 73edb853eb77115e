// What a plugin's page pushes through the ABI: status, kind, title, type, headers, body.
#include "tests/fuzz/fuzz_target.hpp"

#include <host_sdk/hosting/received_response.hpp>

#include <array>
#include <string>
#include <vector>

namespace {

hsdk_str lent(std::string_view text)
{
    return {text.data(), text.size()};
}

// The lines of the input, in the order of the head: status, kind, title, content type, then name and value of headers.
std::vector<std::string_view> lines_of(std::string_view text, std::string_view& body)
{
    std::vector<std::string_view> lines;
    while (lines.size() < 24 && !text.empty()) {
        const auto [line, rest] = fuzz::first_line(text);
        text = rest;
        if (line.empty()) break;
        lines.push_back(line);
    }
    body = text;
    return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::array k_statuses{200, 303, 400, 404, 409, 422, 500, 0, 204, -1};
    std::string_view body;
    const auto lines = lines_of(fuzz::text_of(data, size), body);
    if (lines.size() < 4) return 0;

    std::vector<hsdk_header> headers;
    for (std::size_t i = 4; i + 1 < lines.size(); i += 2) {
        headers.push_back({lent(lines[i]), lent(lines[i + 1])});
    }
    std::vector<const hsdk_header*> borrowed;
    for (const hsdk_header& header : headers) {
        borrowed.push_back(&header);
    }
    hsdk_response_head head{};
    head.struct_size = sizeof head;
    head.status = k_statuses[static_cast<unsigned char>(lines[0][0]) % k_statuses.size()];
    head.kind = static_cast<unsigned char>(lines[1][0]) % 5 - 1;
    head.title = lent(lines[2]);
    head.content_type = lent(lines[3]);
    head.header_count = static_cast<std::uint32_t>(headers.size());
    head.headers = borrowed.data();

    host_sdk::hosting::ResponseReceiver receiver({.page = 64, .download = 256, .headers = 8});
    const hsdk_response_sink sink = receiver.sink();
    const bool taken = sink.head(sink.ctx, &head) == HSDK_OK;
    fuzz::promise(taken == (headers.size() <= 8), "so many headers and no more");
    sink.body(sink.ctx, lent(body));
    sink.body(sink.ctx, lent(body));
    const auto response = receiver.take();
    fuzz::promise(response.body.size() <= 256, "no more of a body than the limit");
    if (!host_sdk::hosting::fault_of(response, "/plugins/x").empty()) return 0;
    for (const auto& [name, value] : response.headers) {
        fuzz::promise(value.find_first_of("\r\n") == std::string::npos, "a header is one line");
        fuzz::promise(name != "location" || value.starts_with("/plugins/x"), "a redirect stays below the mount");
    }
    return 0;
}
