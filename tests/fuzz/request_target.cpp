// The address of a request to the sample host, before any page sees it, and the routes of a plugin.
#include "tests/fuzz/fuzz_target.hpp"
#include "web/bounds_step.hpp"
#include "web/form_decoder.hpp"

#include <host_sdk/manifest/route_match.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto [target, body] = fuzz::first_line(fuzz::text_of(data, size));
    sample_host::web::Request request;
    request.method = "POST";
    request.target = target;
    request.body = body;
    request.headers = {{"host", "localhost:8080"}, {"content-type", "application/x-www-form-urlencoded"}};
    try {
        sample_host::web::check_bounds_and_decode(request);
    } catch (const sample_host::web::BadRequest&) {
        return 0;
    }
    const std::string& path = request.path;
    fuzz::promise(path.starts_with('/'), "a path begins with a slash");
    fuzz::promise((path + "/").find("/../") == std::string::npos, "a path does not leave its folder");
    fuzz::promise(path.find('\0') == std::string::npos, "a path is one text");
    for (const char* pattern : {"/", "/documenti", "/documenti/*", "/*/*"}) {
        host_sdk::manifest::path_matches(pattern, path);
        host_sdk::manifest::path_matches(path, pattern);
    }
    return 0;
}
