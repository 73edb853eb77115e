#pragma once

#include "sistema-ts-simulator/rules/calendar.hpp"

#include <optional>

namespace sistema_ts_simulator::services {

/// The day that the simulator believes it is. Not thread-safe: the gateway's lock covers it.
class Clock {
public:
    explicit Clock(std::optional<rules::Date> fixed) : m_fixed(fixed) {}

    /// The fixed day, else today in Italy.
    rules::Date today() const { return now().day; }

    /// That day, and the machine's time in Italy.
    rules::Moment now() const;
    void fix(rules::Date day) { m_fixed = day; }

private:
    std::optional<rules::Date> m_fixed;
};

} // namespace sistema_ts_simulator::services
