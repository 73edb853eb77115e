#pragma once

#include "pages/page_tools.hpp"
#include "plugins/plugin_manager.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// A plugin's own page in the settings: how it stands, what it may read and has read, what happened to it, and the
/// buttons for its next step.
class PluginDetailPage {
public:
    PluginDetailPage(PageTools tools, plugins::PluginManager& plugins) : m_tools(tools), m_plugins(plugins) {}

    void add_routes(web::Router& router);

private:
    web::Response show(const web::RequestContext& context) const;

    PageTools m_tools;
    plugins::PluginManager& m_plugins;
};

} // namespace sample_host::pages
