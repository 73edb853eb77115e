#include "sistema-ts-simulator/services/clock.hpp"

namespace sistema_ts_simulator::services {

rules::Date Clock::today() const
{
    if (m_fixed) return *m_fixed;
    return rules::day_in_rome(std::chrono::system_clock::now());
}

} // namespace sistema_ts_simulator::services
