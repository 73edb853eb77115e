#pragma once

#include "pages/navigation_provider.hpp"
#include "pages/view.hpp"
#include "web/request_context.hpp"
#include "web/response.hpp"

#include <host_sdk/web/templates.hpp>

#include <string>
#include <vector>

namespace sample_host::pages {

/// What a page tells its frame.
struct FrameContent {
    std::string title;   ///< of the browser's tab
    std::string section; ///< current entry of the bar: "agenda", "fatture", "pazienti", "impostazioni", "plugin:<id>"
    std::vector<std::string> styles = {};  ///< addresses of a plugin's style sheets
    std::vector<std::string> scripts = {}; ///< addresses of scripts; allows scripts on the page
    std::string locale = "it";             ///< of what stands inside the frame
};

/// The frame around every page: navigation bar on the left (below on a telephone), practice, user, log-out.
/// Thread-safe.
class Frame {
public:
    Frame(const host_sdk::web::Templates& templates, const NavigationProvider& navigation, std::string assets_base)
        : m_templates(templates), m_navigation(navigation), m_assets_base(std::move(assets_base))
    {
    }

    /// The whole page. `body` is HTML that was rendered with escaping: it is put between the frame's two halves, the
    /// only place where text is inserted as it is.
    web::Response page(const web::RequestContext& context, const FrameContent& content, const std::string& body,
                       int status = 200) const;

    const NavigationProvider& navigation() const { return m_navigation; }
    const std::string& assets_base() const { return m_assets_base; }

private:
    const host_sdk::web::Templates& m_templates;
    const NavigationProvider& m_navigation;
    std::string m_assets_base;
};

} // namespace sample_host::pages
