#include "sistema-ts-simulator/rules/payment_period.hpp"

namespace sistema_ts_simulator::rules {

bool PaymentPeriod::is_open(Date paid, Date today) const
{
    return year_of(paid) >= first_open_year.value_or(year_of(today) - 1);
}

bool PaymentPeriod::is_late(Date paid, Date today) const
{
    return is_open(paid, today) && today > deadline(year_of(paid));
}

Date PaymentPeriod::deadline(int payment_year) const
{
    const auto set = deadlines.find(payment_year);
    if (set != deadlines.end()) return set->second;
    std::chrono::sys_days day = std::chrono::year{payment_year + 1} / std::chrono::January / 31;
    while (std::chrono::weekday{day} == std::chrono::Saturday || std::chrono::weekday{day} == std::chrono::Sunday)
        day += std::chrono::days{1};
    return Date{day};
}

} // namespace sistema_ts_simulator::rules
