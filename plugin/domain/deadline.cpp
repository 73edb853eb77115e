#include "plugin/domain/deadline.hpp"

#include "plugin/domain/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plugin::domain {
namespace {

bool is_holiday(Date date)
{
    constexpr std::array<std::pair<unsigned, unsigned>, 10> k_fixed = {
        {{1, 1}, {1, 6}, {4, 25}, {5, 1}, {6, 2}, {8, 15}, {11, 1}, {12, 8}, {12, 25}, {12, 26}}};
    const std::pair<unsigned, unsigned> day{date.month(), date.day()};
    if (std::find(k_fixed.begin(), k_fixed.end(), day) != k_fixed.end()) return true;
    if (day == std::pair<unsigned, unsigned>{10, 4} && date.year() >= 2026) return true;
    return date == easter_sunday(date.year()).plus_days(1);
}

} // namespace

Date easter_sunday(int year)
{
    // The Gregorian computus ("anonymous" algorithm, Meeus, Astronomical Algorithms, ch. 8).
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return *Date::of(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1));
}

Date next_working_day(Date date)
{
    while (date.weekday() == std::chrono::Saturday || date.weekday() == std::chrono::Sunday || is_holiday(date)) {
        date = date.plus_days(1);
    }
    return date;
}

Deadline computed_deadline(int year, bool veterinarian)
{
    const Date insert_by = next_working_day(veterinarian ? *Date::of(year + 1, 3, 16) : *Date::of(year + 1, 1, 31));
    return {year, veterinarian, insert_by, next_working_day(insert_by.plus_days(7)), text("deadline.computed")};
}

Deadline deadline_for(int year, bool veterinarian, const std::vector<Deadline>& published)
{
    const auto row = std::find_if(published.begin(), published.end(), [&](const Deadline& deadline) {
        return deadline.expense_year == year && deadline.veterinarian == veterinarian;
    });
    return row != published.end() ? *row : computed_deadline(year, veterinarian);
}

Deadline next_deadline(Date today, bool veterinarian, const std::vector<Deadline>& published)
{
    const Deadline last_years = deadline_for(today.year() - 1, veterinarian, published);
    return last_years.insert_by < today ? deadline_for(today.year(), veterinarian, published) : last_years;
}

int days_left(const Deadline& deadline, Date today) noexcept
{
    return today.days_until(deadline.insert_by);
}

} // namespace plugin::domain
