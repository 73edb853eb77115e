#include "sistema-ts-simulator/rules/calendar.hpp"

namespace sistema_ts_simulator::rules {

namespace {

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string day_first(Date date, char separator)
{
    return padded(static_cast<unsigned>(date.day()), 2) + separator + padded(static_cast<unsigned>(date.month()), 2) +
           separator + padded(year_of(date), 4);
}

} // namespace

std::optional<Date> parse_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::optional<Date> parse_dash_date(std::string_view text)
{
    if (text.size() != 10 || text[2] != '-' || text[5] != '-') return std::nullopt;
    std::string iso(text.substr(6));
    iso.append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2));
    return parse_date(iso);
}

std::string padded(std::int64_t number, std::size_t width)
{
    std::string text = std::to_string(number);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

std::string iso_date(Date date)
{
    return padded(year_of(date), 4) + '-' + padded(static_cast<unsigned>(date.month()), 2) + '-' +
           padded(static_cast<unsigned>(date.day()), 2);
}

std::string slash_date(Date date)
{
    return day_first(date, '/');
}

std::string dash_date(Date date)
{
    return day_first(date, '-');
}

std::string clock_time(std::chrono::seconds since_midnight, std::string_view separator)
{
    const std::chrono::hh_mm_ss time(since_midnight);
    return padded(time.hours().count(), 2)
        .append(separator)
        .append(padded(time.minutes().count(), 2))
        .append(separator)
        .append(padded(time.seconds().count(), 2));
}

std::string dash_moment(const Moment& moment)
{
    return dash_date(moment.day) + ' ' + clock_time(moment.time, ":");
}

Moment moment_in_rome(std::chrono::system_clock::time_point instant)
{
    using namespace std::chrono;
    const auto second = floor<seconds>(instant);
    const year in = Date(floor<days>(second)).year();
    const auto summer_from = sys_days(in / March / Sunday[last]) + hours(1);
    const auto summer_to = sys_days(in / October / Sunday[last]) + hours(1);
    const hours ahead(second >= summer_from && second < summer_to ? 2 : 1);
    const auto in_rome = second + ahead;
    return {.day = Date(floor<days>(in_rome)), .time = in_rome - floor<days>(in_rome)};
}

int year_of(Date date)
{
    return static_cast<int>(date.year());
}

} // namespace sistema_ts_simulator::rules
