#include <host_sdk/manifest/route_match.hpp>

#include <algorithm>

namespace host_sdk::manifest {

namespace {

/// Takes the first segment of "/a/b" off: returns "a", leaves "/b".
std::string_view take_segment(std::string_view& path)
{
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view segment = path.substr(1, end - 1);
    path.remove_prefix(end);
    return segment;
}

bool is_proper_segment(std::string_view segment)
{
    return !segment.empty() && segment != "." && segment != "..";
}

std::size_t literal_segments(std::string_view pattern)
{
    std::size_t count = 0;
    while (!pattern.empty())
        count += take_segment(pattern) == "*" ? 0U : 1U;
    return count;
}

} // namespace

bool Route::allows(std::string_view method) const
{
    return std::find(methods.begin(), methods.end(), method) != methods.end();
}

bool path_matches(std::string_view pattern, std::string_view path)
{
    if (!pattern.starts_with('/') || !path.starts_with('/')) return false;
    if (pattern == path) return true;
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = take_segment(pattern);
        const std::string_view found = take_segment(path);
        if (!is_proper_segment(found)) return false;
        if (wanted != "*" && wanted != found) return false;
        if (wanted == "*" && pattern.empty()) {
            while (!path.empty()) {
                if (!is_proper_segment(take_segment(path))) return false;
            }
        }
    }
    return pattern.empty() && path.empty();
}

const Route* find_route(const std::vector<Route>& routes, std::string_view path)
{
    const Route* best = nullptr;
    for (const Route& route : routes) {
        if (!path_matches(route.path, path)) continue;
        if (best == nullptr || literal_segments(route.path) > literal_segments(best->path)) best = &route;
    }
    return best;
}

} // namespace host_sdk::manifest
