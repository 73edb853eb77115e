#pragma once

#include "pages/page_tools.hpp"
#include "plugins/plugin_manager.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// *Attiva*, the consent page with *Attiva e continua*, and *Disattiva*.
class PluginLifecyclePage {
public:
    PluginLifecyclePage(PageTools tools, plugins::PluginManager& plugins) : m_tools(tools), m_plugins(plugins) {}

    void add_routes(web::Router& router);

private:
    [[nodiscard]] const plugins::Package& package_of(const web::RequestContext& context) const;
    web::Response ask_consent(const web::RequestContext& context) const;
    web::Response activate(const web::RequestContext& context) const;
    web::Response deactivate(const web::RequestContext& context) const;

    PageTools m_tools;
    plugins::PluginManager& m_plugins;
};

} // namespace sample_host::pages
