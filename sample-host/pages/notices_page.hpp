#pragma once

#include "pages/navigation_provider.hpp"
#include "pages/page_tools.hpp"
#include "plugins/plugin_manager.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// *Avvisi*: what the plugins have to say to the user.
class NoticesPage {
public:
    NoticesPage(PageTools tools, const NavigationProvider& notices, plugins::PluginManager& plugins)
        : m_tools(tools), m_notices(notices), m_plugins(plugins)
    {
    }

    void add_routes(web::Router& router);

private:
    web::Response show(const web::RequestContext& context) const;
    web::Response mark_read(const web::RequestContext& context) const;

    PageTools m_tools;
    const NavigationProvider& m_notices;
    plugins::PluginManager& m_plugins;
};

} // namespace sample_host::pages
