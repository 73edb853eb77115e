#include "web/router.hpp"

#include "services/field_error.hpp"

#include <optional>

namespace sample_host::web {

namespace {

using Parameters = std::map<std::string, std::string>;

std::string_view take_segment(std::string_view& path)
{
    const auto end = path.find('/');
    const auto segment = path.substr(0, end);
    path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
    return segment;
}

std::optional<Parameters> match(std::string_view pattern, std::string_view path)
{
    Parameters parameters;
    if (pattern.empty() || path.empty() || path.front() != '/') return std::nullopt;
    pattern.remove_prefix(1);
    path.remove_prefix(1);
    while (!pattern.empty()) {
        if (pattern == "*") {
            parameters["*"] = std::string(path);
            return parameters;
        }
        if (path.empty()) return std::nullopt;
        const auto expected = take_segment(pattern);
        const auto found = take_segment(path);
        if (expected.starts_with('{')) {
            if (found.empty()) return std::nullopt;
            parameters[std::string(expected.substr(1, expected.size() - 2))] = std::string(found);
        } else if (expected != found) {
            return std::nullopt;
        }
    }
    if (!path.empty()) return std::nullopt;
    return parameters;
}

} // namespace

std::int64_t RequestContext::id(const std::string& name) const
{
    const auto found = parameters.find(name);
    const std::string text = found == parameters.end() ? std::string() : found->second;
    if (text.empty() || text.size() > 18) throw services::NotFound("not an id");
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') throw services::NotFound("not an id");
        value = value * 10 + (c - '0');
    }
    return value;
}

void Router::add(Route route)
{
    m_routes.push_back(std::move(route));
}

Router::Match Router::find(std::string_view method, std::string_view path) const
{
    if (method == "HEAD") method = "GET";
    Match result;
    for (const auto& route : m_routes) {
        auto parameters = match(route.path, path);
        if (!parameters) continue;
        if (route.method == method) return {.route = &route, .parameters = std::move(*parameters), .allowed = {}};
        result.allowed.push_back(route.method);
    }
    return result;
}

std::size_t Router::body_limit(std::string_view method, std::string_view path) const
{
    const auto found = find(method, path);
    return found.route == nullptr ? k_form_limit : found.route->max_body;
}

} // namespace sample_host::web
