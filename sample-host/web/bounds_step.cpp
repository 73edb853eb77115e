#include "web/bounds_step.hpp"

#include "web/form_decoder.hpp"

#include <algorithm>
#include <array>

namespace sample_host::web {

namespace {

bool is_own_host(std::string_view host)
{
    constexpr std::array<std::string_view, 3> names{"127.0.0.1", "localhost", "[::1]"};
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return host.starts_with(name) && (host.size() == name.size() || host[name.size()] == ':');
    });
}

std::string decode_path(std::string_view raw)
{
    if (!raw.starts_with('/')) throw BadRequest("path does not begin with a slash");
    std::string path;
    while (!raw.empty()) {
        raw.remove_prefix(1); // the slash
        const auto end = std::min(raw.find('/'), raw.size());
        const auto segment = decode_percent(raw.substr(0, end), false);
        if (segment == "." || segment == ".." || segment.find('/') != std::string::npos)
            throw BadRequest("path leaves its folder");
        path += '/' + segment;
        raw.remove_prefix(end);
    }
    return path;
}

} // namespace

void check_bounds_and_decode(Request& request)
{
    if (request.target.size() > k_longest_target) throw BadRequest("request line too long");
    if (request.header_bytes > k_most_header_bytes) throw BadRequest("headers too long");
    if (!is_own_host(request.header("host"))) throw BadRequest("Host is not this machine");

    const auto question = request.target.find('?');
    request.path = decode_path(std::string_view(request.target).substr(0, question));
    if (question != std::string::npos)
        request.query = decode_form(std::string_view(request.target).substr(question + 1));
    if (request.is_safe()) return;
    if (request.body.empty()) return;
    if (!request.header("content-type").starts_with("application/x-www-form-urlencoded"))
        throw BadRequest("only forms are accepted");
    request.form = decode_form(request.body);
}

} // namespace sample_host::web
