#pragma once

#include "pages/page_tools.hpp"
#include "plugins/plugin_manager.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// The steps of a plugin's life as the owner takes them: *Attiva* and the consent page, *Disattiva*, *Aggiorna*,
/// *Ritira l'autorizzazione*, *Disinstalla*, *Prova di nuovo*, *Cerca novità*.
class PluginLifecyclePage {
public:
    PluginLifecyclePage(PageTools tools, plugins::PluginManager& plugins) : m_tools(tools), m_plugins(plugins) {}

    void add_routes(web::Router& router);

private:
    [[nodiscard]] plugins::PluginLife& life_of(const web::RequestContext& context) const;
    web::Response ask_consent(const web::RequestContext& context, bool for_update) const;
    web::Response activate(const web::RequestContext& context) const;
    web::Response deactivate(const web::RequestContext& context) const;
    web::Response update(const web::RequestContext& context) const;
    web::Response revoke(const web::RequestContext& context) const;
    web::Response ask_uninstall(const web::RequestContext& context) const;
    web::Response uninstall(const web::RequestContext& context) const;
    web::Response try_again(const web::RequestContext& context) const;
    web::Response look_for_packages() const;

    PageTools m_tools;
    plugins::PluginManager& m_plugins;
};

} // namespace sample_host::pages
