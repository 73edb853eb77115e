#pragma once

#include <host_sdk/hosting/calls_inside.hpp>

#include <optional>
#include <string>
#include <vector>

namespace sample_host::plugins {

/// How a plugin stands in a practice (host-sdk.md 5.1).
enum class PluginState {
    inactive, ///< not switched on
    starting, ///< being switched on
    active,
    stopping,    ///< being switched off
    stuck,       ///< switched off, but a call is still inside
    failed,      ///< could not be switched on; the message says what to do
    quarantined, ///< two starts or calls ended in a crash: it stays off until the owner or a new version says otherwise
};

/// For its box under *Funzionalità aggiuntive* and its page.
struct PluginStatus {
    std::string id;
    std::string name;
    std::string summary;
    std::string version;               ///< that runs or would run
    std::optional<std::string> update; ///< the version on offer, when it is another
    PluginState state = PluginState::inactive;
    std::string message;                               ///< for the owner, in Italian; empty as a rule
    std::vector<host_sdk::hosting::CallInside> inside; ///< while it is stuck
};

} // namespace sample_host::plugins
