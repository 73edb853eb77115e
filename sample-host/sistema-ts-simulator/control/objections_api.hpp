#pragma once

#include "sistema-ts-simulator/gateway/state.hpp"

#include <string>

namespace sistema_ts_simulator::control {

/// JSON of the objections planted. The caller holds the state's lock.
std::string list_objections(gateway::State& state);

/// Plants an objection about a document of the archive. Throws BadControlRequest when there is no such document. The
/// caller holds the state's lock.
std::string plant_objection(gateway::State& state, const std::string& body);

} // namespace sistema_ts_simulator::control
