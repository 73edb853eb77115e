#pragma once

#include "services/practice.hpp"
#include "store/user.hpp"
#include "web/request.hpp"

#include <map>
#include <optional>
#include <string>

namespace sample_host::web {

/// A request on its way through the pipeline, and who makes it. Lives for one request, on one thread.
struct RequestContext {
    Request request;
    std::map<std::string, std::string> parameters; ///< of the route's path: {id}, and "*" for the rest

    std::string session_id;
    std::string csrf_token;          ///< goes into the field `_csrf` of every form
    std::optional<store::User> user; ///< absent before log-in
    services::Practice* practice = nullptr;

    /// The path parameter as a record id. Throws services::NotFound when it is not a number.
    std::int64_t id(const std::string& name = "id") const;
};

} // namespace sample_host::web
