#include "plugin/pages/italian_text.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/domain/money.hpp"

namespace plugin::pages {

namespace {

constexpr std::int64_t k_minute = 60 * 1000;
constexpr std::int64_t k_hour = 60 * k_minute;
constexpr std::int64_t k_day = 24 * k_hour;

std::int64_t floor_to_day(std::int64_t epoch_ms)
{
    const std::int64_t rest = epoch_ms % k_day;
    return epoch_ms - (rest < 0 ? rest + k_day : rest);
}

// Italy is two hours ahead of UTC in summer, one otherwise. domain::Date knows when: at 22:30 UTC it is already
// tomorrow in summer only. The clocks change at 01:00 UTC, hence the shift by an hour.
std::int64_t offset_in_rome(std::int64_t epoch_ms)
{
    const std::int64_t day = floor_to_day(epoch_ms - k_hour);
    const auto noon = domain::Date::in_rome(day + k_day / 2);
    const auto night = domain::Date::in_rome(day + 22 * k_hour + 30 * k_minute);
    return noon == night ? k_hour : 2 * k_hour;
}

std::string two_digits(std::int64_t value)
{
    return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

} // namespace

std::string date_text(std::string_view iso)
{
    const auto date = domain::Date::from_iso(iso);
    return date ? date->italian() : std::string(iso);
}

std::string moment_text(std::int64_t epoch_ms)
{
    const std::int64_t local = epoch_ms + offset_in_rome(epoch_ms);
    const std::int64_t in_day = local - floor_to_day(local);
    return domain::Date::in_rome(epoch_ms).italian() + ", " + two_digits(in_day / k_hour) + ":" +
           two_digits(in_day % k_hour / k_minute);
}

std::string money_text(std::int64_t cents)
{
    return domain::Cents(cents).to_text();
}

std::string number_text(std::int64_t number)
{
    std::string digits = std::to_string(number < 0 ? -number : number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, ".");
    }
    return number < 0 ? "-" + digits : digits;
}

std::string text_of_count(std::int64_t count, std::string_view name, domain::TextValues others)
{
    others.emplace_back("count", number_text(count));
    return domain::text(std::string(name) + (count == 1 ? ".one" : ".many"), others);
}

} // namespace plugin::pages
