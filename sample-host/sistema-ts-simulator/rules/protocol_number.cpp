#include "sistema-ts-simulator/rules/protocol_number.hpp"

namespace sistema_ts_simulator::rules {

namespace {

std::string short_day(Date day)
{
    return padded(year_of(day) % 100, 2) + padded(static_cast<unsigned>(day.month()), 2) +
           padded(static_cast<unsigned>(day.day()), 2);
}

} // namespace

std::string synchronous_protocol(Date day, std::int64_t counter)
{
    return "99" + short_day(day) + padded(counter, 9);
}

std::string asynchronous_protocol(const Moment& accepted, std::int64_t counter)
{
    return short_day(accepted.day) + clock_time(accepted.time, "") + padded(counter % 100'000, 5);
}

} // namespace sistema_ts_simulator::rules
