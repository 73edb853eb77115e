#pragma once

#include "bench.hpp"

#include <chrono>
#include <functional>

namespace host_sdk::validator::cases {

/// Makes the call on a thread of its own, cancels it once it is inside, and says whether it ended within `patience`.
/// When it did not, the plugin is left to the end of the process.
bool ends_when_cancelled(ActivePlugin plugin, const std::function<void(hosting::LoadedPlugin&)>& call,
                         std::chrono::seconds patience);

} // namespace host_sdk::validator::cases
