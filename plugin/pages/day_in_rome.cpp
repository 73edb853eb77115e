#include "plugin/pages/day_in_rome.hpp"

namespace plugin::pages {

using domain::Date;

std::int64_t begin_of_day(Date day)
{
    constexpr std::int64_t k_hour = 3600 * 1000;
    const std::int64_t in_utc = 24 * k_hour * Date::in_rome(0).days_until(day);
    const std::int64_t in_summer = in_utc - 2 * k_hour;
    return Date::in_rome(in_summer) == day ? in_summer : in_utc - k_hour;
}

std::int64_t begin_of_year(int year)
{
    return begin_of_day(Date::of(year, 1, 1).value());
}

} // namespace plugin::pages
