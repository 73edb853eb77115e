#pragma once

#include "plugins/plugin_manager.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// Style sheets, scripts, pictures and fonts of plugins, served by the host from the package and never by the plugin:
/// only the icons and the files of the manifest's assets folder, only of the kinds on a list.
class PluginAssetsPage {
public:
    explicit PluginAssetsPage(plugins::PluginManager& plugins) : m_plugins(plugins) {}

    void add_routes(web::Router& router);

private:
    /// The installed version or the one on offer, whichever the address names.
    [[nodiscard]] std::shared_ptr<const plugins::Package> find_package(const web::RequestContext& context) const;
    web::Response serve(const web::RequestContext& context) const;

    plugins::PluginManager& m_plugins;
};

} // namespace sample_host::pages
