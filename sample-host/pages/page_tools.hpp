#pragma once

#include "pages/frame.hpp"
#include "pages/view.hpp"
#include "services/clock.hpp"
#include "web/request_context.hpp"
#include "web/response.hpp"

#include <host_sdk/web/templates.hpp>

#include <string>

namespace sample_host::pages {

/// What every page needs to draw itself.
struct PageTools {
    const host_sdk::web::Templates& templates;
    const Frame& frame;
    const services::Clock& clock;

    /// The template in the frame. Adds the CSRF token, the message that the address asks for (`?esito=`) and the
    /// way back (`?ritorno=`).
    web::Response show(const web::RequestContext& context, const FrameContent& content, const std::string& name,
                       View view, int status = 200) const;

    /// Where the user goes from here: to the page of a plugin that opened this one, or to `otherwise`.
    std::string back_to(const web::RequestContext& context, const std::string& otherwise) const;
};

} // namespace sample_host::pages
