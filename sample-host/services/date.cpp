#include "services/date.hpp"

#include <array>

namespace sample_host::services {

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

std::string padded(int value, std::size_t width)
{
    std::string text = std::to_string(value);
    return std::string(text.size() < width ? width - text.size() : 0, '0') + text;
}

constexpr std::array k_weekdays{"domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"};
constexpr std::array k_months{"gennaio", "febbraio", "marzo",     "aprile",  "maggio",   "giugno",
                              "luglio",  "agosto",   "settembre", "ottobre", "novembre", "dicembre"};

} // namespace

std::optional<std::chrono::year_month_day> parse_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1900 || *year > 2199) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::string format_date(std::chrono::year_month_day date)
{
    return padded(static_cast<int>(date.year()), 4) + '-' +
           padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + '-' +
           padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string add_days(std::string_view date, int days)
{
    const auto parsed = parse_date(date);
    if (!parsed) return std::string(date);
    return format_date(std::chrono::year_month_day(std::chrono::sys_days(*parsed) + std::chrono::days(days)));
}

std::string display_date(std::string_view date)
{
    if (!parse_date(date)) return std::string(date);
    return std::string(date.substr(8, 2)) + '/' + std::string(date.substr(5, 2)) + '/' + std::string(date.substr(0, 4));
}

std::string display_long_date(std::string_view date)
{
    const auto parsed = parse_date(date);
    if (!parsed) return std::string(date);
    const std::chrono::weekday weekday{std::chrono::sys_days(*parsed)};
    return std::string(k_weekdays[weekday.c_encoding()]) + ' ' + std::to_string(static_cast<unsigned>(parsed->day())) +
           ' ' + k_months[static_cast<unsigned>(parsed->month()) - 1] + ' ' +
           std::to_string(static_cast<int>(parsed->year()));
}

} // namespace sample_host::services
