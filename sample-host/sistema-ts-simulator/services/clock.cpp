#include "sistema-ts-simulator/services/clock.hpp"

#include <ctime>

namespace sistema_ts_simulator::services {

rules::Date Clock::today() const
{
    if (m_fixed) return *m_fixed;
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return rules::Date{std::chrono::year{local.tm_year + 1900},
                       std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
                       std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

} // namespace sistema_ts_simulator::services
