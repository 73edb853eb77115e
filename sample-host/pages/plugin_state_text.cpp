#include "pages/plugin_state_text.hpp"

namespace sample_host::pages {

std::string state_text(plugins::PluginState state)
{
    using plugins::PluginState;
    switch (state) {
    case PluginState::active:
        return "Attiva";
    case PluginState::starting:
        return "In attivazione";
    case PluginState::stopping:
    case PluginState::stuck:
        return "In chiusura";
    case PluginState::quarantined:
        return "Messa da parte";
    case PluginState::inactive:
    case PluginState::failed:
        break;
    }
    return "Non attiva";
}

} // namespace sample_host::pages
