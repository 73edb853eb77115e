#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace sample_host::web {

/// One line of the log. It names the route and not the address: an address may hold what the log must not show.
struct AccessRecord {
    std::string request_id;
    std::string method;
    std::string route; ///< "/fatture/{id}"; "-" when nothing matched
    int status = 0;
    std::int64_t duration_us = 0;
    std::string failure; ///< text of an exception that the user did not see; empty as a rule
};

/// Called on the request's thread; must be thread-safe.
using AccessLog = std::function<void(const AccessRecord&)>;

} // namespace sample_host::web
