#include "services/clock.hpp"

#include "services/date.hpp"
#include "services/italian_time.hpp"

#include <chrono>
#include <stdexcept>

namespace sample_host::services {

namespace {

std::int64_t system_now_ms()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::chrono::local_days day_of(std::int64_t ms)
{
    using namespace std::chrono;
    return floor<days>(italian_time(sys_time<milliseconds>(milliseconds(ms))));
}

} // namespace

Clock::Clock(const std::string& today)
{
    const auto date = parse_date(today);
    if (!date) throw std::invalid_argument("'" + today + "' is not a date; write YYYY-MM-DD");
    const auto now = system_now_ms();
    const auto shift = std::chrono::local_days(*date) - day_of(now);
    m_shift_ms = std::chrono::duration_cast<std::chrono::milliseconds>(shift).count();
}

std::int64_t Clock::now_ms() const
{
    return system_now_ms() + m_shift_ms;
}

std::string Clock::today() const
{
    return format_date(std::chrono::year_month_day(day_of(now_ms())));
}

} // namespace sample_host::services
