#include "plugin/domain/date.hpp"

#include "plugin/domain/ascii.hpp"

namespace plugin::domain {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

// The instant, on the UTC clock, at which summer time begins (March) or ends (October).
std::chrono::sys_time<std::chrono::milliseconds> change_of_hour(std::chrono::year year, std::chrono::month month)
{
    return sys_days{year / month / std::chrono::Sunday[std::chrono::last]} + std::chrono::hours{1};
}

int to_number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
    }
    return value;
}

// Over the digits that stand there, from the last one.
void put_digits(std::string& text, std::size_t first, std::size_t width, unsigned value)
{
    for (std::size_t i = first + width; i-- > first; value /= 10) {
        text[i] = static_cast<char>('0' + value % 10);
    }
}

} // namespace

std::optional<Date> Date::of(int year, unsigned month, unsigned day)
{
    const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (year < 1 || year > 9999 || !ymd.ok()) return std::nullopt;
    return Date(sys_days{ymd});
}

std::optional<Date> Date::from_iso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const std::string_view year = text.substr(0, 4);
    const std::string_view month = text.substr(5, 2);
    const std::string_view day = text.substr(8, 2);
    if (!all_digits(year) || !all_digits(month) || !all_digits(day)) return std::nullopt;
    return of(to_number(year), static_cast<unsigned>(to_number(month)), static_cast<unsigned>(to_number(day)));
}

Date Date::in_rome(std::int64_t epoch_ms)
{
    const std::chrono::sys_time<std::chrono::milliseconds> instant{std::chrono::milliseconds{epoch_ms}};
    const std::chrono::year year = year_month_day{std::chrono::floor<std::chrono::days>(instant)}.year();
    const bool summer =
        instant >= change_of_hour(year, std::chrono::March) && instant < change_of_hour(year, std::chrono::October);
    return Date(std::chrono::floor<std::chrono::days>(instant + std::chrono::hours{summer ? 2 : 1}));
}

int Date::year() const noexcept
{
    return static_cast<int>(year_month_day{m_days}.year());
}

unsigned Date::month() const noexcept
{
    return static_cast<unsigned>(year_month_day{m_days}.month());
}

unsigned Date::day() const noexcept
{
    return static_cast<unsigned>(year_month_day{m_days}.day());
}

int Date::days_until(Date other) const noexcept
{
    return static_cast<int>((other.m_days - m_days).count());
}

std::string Date::iso() const
{
    const year_month_day ymd{m_days};
    std::string text = "0000-00-00";
    put_digits(text, 0, 4, static_cast<unsigned>(static_cast<int>(ymd.year())));
    put_digits(text, 5, 2, static_cast<unsigned>(ymd.month()));
    put_digits(text, 8, 2, static_cast<unsigned>(ymd.day()));
    return text;
}

std::string Date::italian() const
{
    const year_month_day ymd{m_days};
    std::string text = "00/00/0000";
    put_digits(text, 0, 2, static_cast<unsigned>(ymd.day()));
    put_digits(text, 3, 2, static_cast<unsigned>(ymd.month()));
    put_digits(text, 6, 4, static_cast<unsigned>(static_cast<int>(ymd.year())));
    return text;
}

} // namespace plugin::domain
