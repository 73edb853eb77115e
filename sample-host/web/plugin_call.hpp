#pragma once

#include "web/plugin_answer.hpp"
#include "web/plugin_mount.hpp"

namespace sample_host::web {

/// Pipeline steps 7 and 8: enters the gate, sets the deadline and calls the plugin on behalf of the user. Throws
/// LoadedPlugin::NotActive, host_sdk::Error, PluginAnswer::Refused.
PluginAnswer call_plugin(const RequestContext& context, const PluginMount& mount);

} // namespace sample_host::web
