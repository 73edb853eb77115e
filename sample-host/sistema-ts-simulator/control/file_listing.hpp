#pragma once

#include "sistema-ts-simulator/gateway/state.hpp"

#include <string>

namespace sistema_ts_simulator::control {

/// JSON of every file ever received, accepted or not, oldest first. The caller holds the state's lock.
std::string list_files(gateway::State& state);

} // namespace sistema_ts_simulator::control
