#pragma once

#include "pages/page_tools.hpp"
#include "plugins/plugin_manager.hpp"
#include "web/error_pages.hpp"
#include "web/plugin_mount.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// The pages of plugins, each in the host's frame, below /plugins/<id>/. What the host does before and after the plugin
/// is called stands in web/plugin_mount, web/plugin_call and web/plugin_answer (host-sdk.md 3.2).
class PluginPage {
public:
    PluginPage(PageTools tools, plugins::PluginManager& plugins, const web::ErrorPages& errors)
        : m_tools(tools), m_plugins(plugins), m_errors(errors)
    {
    }

    void add_routes(web::Router& router);

private:
    web::Response answer(web::RequestContext& context) const;
    web::Response refuse(const web::RequestContext& context, const web::PluginMount& mount) const;
    web::Response call(const web::RequestContext& context, const web::PluginMount& mount) const;
    web::Response switched_off(const web::RequestContext& context) const;

    PageTools m_tools;
    plugins::PluginManager& m_plugins;
    const web::ErrorPages& m_errors;
};

} // namespace sample_host::pages
