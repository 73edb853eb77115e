#include "pages/moment_text.hpp"

#include <chrono>

namespace sample_host::pages {

namespace {

using namespace std::chrono;

/// Summer time: from the last Sunday of March to the last of October, at 01:00 UTC (Directive 2000/84/EC).
bool is_summer(sys_time<milliseconds> moment)
{
    const year this_year = year_month_day(floor<days>(moment)).year();
    const sys_days begin = this_year / March / Sunday[last];
    const sys_days end = this_year / October / Sunday[last];
    return moment >= begin + 1h && moment < end + 1h;
}

std::string two_digits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::string moment_text(std::int64_t epoch_ms)
{
    const sys_time<milliseconds> moment{milliseconds(epoch_ms)};
    const auto local = moment + (is_summer(moment) ? 2h : 1h);
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss time(floor<minutes>(local - day));
    return two_digits(static_cast<unsigned>(date.day())) + "/" + two_digits(static_cast<unsigned>(date.month())) + "/" +
           std::to_string(static_cast<int>(date.year())) + ", " + two_digits(time.hours().count()) + ":" +
           two_digits(time.minutes().count());
}

} // namespace sample_host::pages
