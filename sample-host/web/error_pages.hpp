#pragma once

#include "web/request_context.hpp"
#include "web/response.hpp"

#include <string>

namespace sample_host::web {

/// Draws the page for an error. Implemented by pages/. Must be thread-safe.
class ErrorPages {
public:
    virtual ~ErrorPages() = default;

    /// `title` and `text` are for the user, in Italian.
    virtual Response error(const RequestContext& context, int status, const std::string& title,
                           const std::string& text) const = 0;
};

} // namespace sample_host::web
