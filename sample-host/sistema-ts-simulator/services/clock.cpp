#include "sistema-ts-simulator/services/clock.hpp"

namespace sistema_ts_simulator::services {

rules::Moment Clock::now() const
{
    rules::Moment moment = rules::moment_in_rome(std::chrono::system_clock::now());
    if (m_fixed) moment.day = *m_fixed;
    return moment;
}

} // namespace sistema_ts_simulator::services
