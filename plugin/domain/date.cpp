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

std::string padded(int value, std::size_t width)
{
    std::string text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
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
    return padded(year(), 4) + "-" + padded(static_cast<int>(month()), 2) + "-" + padded(static_cast<int>(day()), 2);
}

std::string Date::italian() const
{
    return padded(static_cast<int>(day()), 2) + "/" + padded(static_cast<int>(month()), 2) + "/" + padded(year(), 4);
}

} // namespace plugin::domain
