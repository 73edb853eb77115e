#pragma once

#include <cstdint>
#include <string>

namespace sample_host::plugins {

/// One entry of a plugin's history in a practice. Texts are Italian, for the owner.
struct PluginEvent {
    std::int64_t at_ms = 0;
    std::string what; ///< "Attivata la versione 1.0.0"
    std::string by;   ///< the user's name; empty: the program itself
};

} // namespace sample_host::plugins
