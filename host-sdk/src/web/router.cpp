#include "host_sdk/web/router.hpp"

#include "host_sdk/error.hpp"

namespace host_sdk::web {

void Router::add(Method method, std::string pattern, Handler handler)
{
    m_entries.push_back({method, std::move(pattern), std::move(handler)});
}

Response Router::handle(const Call& call, const Request& request) const
{
    const std::string_view path = request.path;
    for (const Entry& entry : m_entries) {
        if (entry.method != request.method) continue;
        const std::string_view pattern = entry.pattern;
        if (pattern.ends_with("/*")) {
            const std::string_view prefix = pattern.substr(0, pattern.size() - 1);
            if (path.starts_with(prefix)) return entry.handler(call, request, path.substr(prefix.size()));
        } else if (path == pattern) {
            return entry.handler(call, request, {});
        }
    }
    throw Error(Status::not_found, "no page at this path");
}

} // namespace host_sdk::web
