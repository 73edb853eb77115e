#pragma once

#include "sistema-ts-simulator/rules/calendar.hpp"

#include <cstdint>
#include <string>

namespace sistema_ts_simulator::rules {

/// Protocol of a synchronous operation: `99`, the day as `YYMMDD`, a counter of 9 digits (PROTOCOL 9.4).
std::string synchronous_protocol(Date day, std::int64_t counter);

/// Protocol of a file: the moment it was accepted as `YYMMDDHHMMSS`, the last 5 digits of a counter (PROTOCOL 9.4).
std::string asynchronous_protocol(const Moment& accepted, std::int64_t counter);

} // namespace sistema_ts_simulator::rules
