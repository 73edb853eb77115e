#pragma once

#include "plugins/plugin_status.hpp"

#include <string>

namespace sample_host::pages {

/// "Attiva", "Non attiva", "In chiusura", ...
std::string state_text(plugins::PluginState state);

} // namespace sample_host::pages
