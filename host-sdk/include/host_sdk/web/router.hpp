#pragma once

#include "host_sdk/call.hpp"
#include "host_sdk/web/request.hpp"
#include "host_sdk/web/response.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::web {

/// From method and path to the function that answers. Filled once, then read by any number of threads.
class Router {
public:
    /// The text that the "*" at the end of a pattern stood for is given as `rest`.
    using Handler = std::function<Response(const Call&, const Request&, std::string_view rest)>;

    /// `pattern` is a path ("/documenti") or ends with "/*" ("/documenti/*"). The first that fits answers.
    void add(Method method, std::string pattern, Handler handler);
    /// Throws Error(not_found) when nothing fits.
    [[nodiscard]] Response handle(const Call& call, const Request& request) const;

private:
    struct Entry {
        Method method;
        std::string pattern;
        Handler handler;
    };

    std::vector<Entry> m_entries;
};

} // namespace host_sdk::web
