#pragma once

#include "sistema-ts-simulator/rules/calendar.hpp"

#include <string>

namespace sistema_ts_simulator::control {

/// The day in a member of a control request. Throws BadControlRequest, naming the member, when it is none.
rules::Date date_in(const std::string& member, const std::string& text);

} // namespace sistema_ts_simulator::control
