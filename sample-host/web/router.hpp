#pragma once

#include "web/request_context.hpp"
#include "web/response.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sample_host::web {

using Handler = std::function<Response(RequestContext&)>;

enum class Access { everybody, users };

inline constexpr std::size_t k_form_limit = 64UL * 1024;

/// What answers one kind of request.
struct Route {
    std::string method; ///< "GET" (answers HEAD too) or "POST"
    std::string path;   ///< "/fatture/{id}/modifica"; "/assets/{version}/*" takes all that lies below
    Handler handler;
    std::string permission = {}; ///< what the user must have; empty: being logged in is enough
    Access access = Access::users;
    std::size_t max_body = k_form_limit;
};

/// Finds the route of a request. Filled at start, then read by many threads.
class Router {
public:
    void add(Route route);
    const std::vector<Route>& routes() const { return m_routes; }

    struct Match {
        const Route* route = nullptr; ///< nullptr: no such path, or not with this method
        std::map<std::string, std::string> parameters;
        std::vector<std::string> allowed; ///< methods of the path, when only the method is wrong
    };

    /// Of several that fit, the one that was added first.
    Match find(std::string_view method, std::string_view path) const;

    /// The largest body that a request with this method and path may have.
    std::size_t body_limit(std::string_view method, std::string_view path) const;

private:
    std::vector<Route> m_routes;
};

} // namespace sample_host::web
