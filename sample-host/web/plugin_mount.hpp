#pragma once

#include "plugins/plugin_manager.hpp"
#include "web/request_context.hpp"

#include <host_sdk/manifest/manifest.hpp>

#include <memory>
#include <string>

namespace sample_host::web {

/// Pipeline steps 3, 4 and 6 for a request below /plugins/<id>/: which plugin, is it active, is there such a route, may
/// the user take it. Nothing of the plugin runs here.
struct PluginMount {
    enum class Verdict {
        open,
        unknown_plugin,
        inactive, ///< known, and off
        draining, ///< being switched off
        unknown_route,
        wrong_method,
        body_too_large,
        not_permitted
    };

    Verdict verdict = Verdict::unknown_plugin;
    std::shared_ptr<plugins::PluginInstance> instance; ///< set when open or later
    const host_sdk::manifest::Route* route = nullptr;  ///< points into the instance
    std::string path;                                  ///< below the mount, begins with "/"
    std::string permission_title;                      ///< of the permission that is missing
};

/// The context's parameters are {plugin} and "*".
PluginMount find_plugin_mount(const RequestContext& context, plugins::PluginManager& plugins);

} // namespace sample_host::web
