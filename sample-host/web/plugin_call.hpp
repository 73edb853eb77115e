#pragma once

#include "web/plugin_mount.hpp"

#include <host_sdk/hosting/received_response.hpp>

#include <stdexcept>

namespace sample_host::web {

/// The plugin's answer is not one that a host passes on: the text says why, for the log.
struct AnswerRefused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Pipeline steps 7, 8 and 9: enters the gate, sets the deadline, calls the plugin on behalf of the user and judges its
/// answer. `assets_path`: where the files of its package are served. Throws LoadedPlugin::NotActive, host_sdk::Error,
/// AnswerRefused.
host_sdk::hosting::ReceivedResponse call_plugin(const RequestContext& context, const PluginMount& mount,
                                                std::string_view assets_path);

} // namespace sample_host::web
