#pragma once

#include "pages/frame.hpp"
#include "pages/templates.hpp"
#include "services/clock.hpp"
#include "web/request_context.hpp"
#include "web/response.hpp"

#include <string>

namespace sample_host::pages {

/// What every page needs to draw itself.
struct PageTools {
    const Templates& templates;
    const Frame& frame;
    const services::Clock& clock;

    /// The template in the frame. Adds the CSRF token and the message that the address asks for (`?esito=`).
    web::Response show(const web::RequestContext& context, const FrameContent& content, const std::string& name,
                       View view, int status = 200) const;
};

} // namespace sample_host::pages
