#include "pages/moment_text.hpp"

#include "services/italian_time.hpp"

#include <chrono>

namespace sample_host::pages {

namespace {

using namespace std::chrono;

std::string two_digits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::string moment_text(std::int64_t epoch_ms)
{
    const sys_time<milliseconds> moment{milliseconds(epoch_ms)};
    const auto local = services::italian_time(moment);
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss time(floor<minutes>(local - day));
    return two_digits(static_cast<unsigned>(date.day())) + "/" + two_digits(static_cast<unsigned>(date.month())) + "/" +
           std::to_string(static_cast<int>(date.year())) + ", " + two_digits(time.hours().count()) + ":" +
           two_digits(time.minutes().count());
}

} // namespace sample_host::pages
