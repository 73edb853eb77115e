#include "sistema-ts-simulator/rules/protocol_number.hpp"

namespace sistema_ts_simulator::rules {

std::string synchronous_protocol(Date day, std::int64_t counter)
{
    return "99" + padded(year_of(day) % 100, 2) + padded(static_cast<unsigned>(day.month()), 2) +
           padded(static_cast<unsigned>(day.day()), 2) + padded(counter, 9);
}

} // namespace sistema_ts_simulator::rules
