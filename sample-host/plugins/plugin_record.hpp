#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace sample_host::plugins {

/// What a practice remembers of one plugin from one run to the next.
struct PluginRecord {
    enum class Wanted { off, starting, on };
    /// A step of its life that has begun and not ended: found at the start of the program, it was interrupted.
    enum class Step { none, activate, update, remove_and_keep, remove_and_erase };

    Wanted wanted = Wanted::off;
    Step step = Step::none;
    std::string installed;               ///< folder of its version; empty: not installed
    std::optional<std::string> prepared; ///< the version whose data was prepared last
    int crashes = 0;                     ///< since the last clean end
};

} // namespace sample_host::plugins
