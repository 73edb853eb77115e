#pragma once

#include <chrono>

namespace sample_host::services {

/// What a clock on a wall in Italy shows at an instant. Summer time lasts from the last Sunday of March to the last of
/// October, from and until 01:00 UTC (Directive 2000/84/EC).
inline std::chrono::local_time<std::chrono::milliseconds>
italian_time(std::chrono::sys_time<std::chrono::milliseconds> moment)
{
    using namespace std::chrono;
    const year this_year = year_month_day(floor<days>(moment)).year();
    const sys_days begin = this_year / March / Sunday[last];
    const sys_days end = this_year / October / Sunday[last];
    const bool summer = moment >= begin + 1h && moment < end + 1h;
    return local_time<milliseconds>(moment.time_since_epoch() + (summer ? 2h : 1h));
}

} // namespace sample_host::services
