#pragma once

#include <string>

namespace sample_host::plugins {

enum class PluginState {
    available, ///< not switched on
    active,
    stopping, ///< being switched off
    stuck,    ///< switched off, but a call is still inside
    failed,   ///< could not be switched on; the message says what to do
};

/// How a plugin stands in a practice, for its box under *Funzionalità aggiuntive*.
struct PluginStatus {
    std::string id;
    std::string name;
    std::string summary;
    PluginState state = PluginState::available;
    std::string message; ///< for the owner, in Italian; empty as a rule
};

} // namespace sample_host::plugins
