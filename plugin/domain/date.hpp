#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plugin::domain {

// A civil date, always a real day of the calendar, years 1 to 9999. Immutable value, safe to use from any thread.
class Date {
public:
    // Nothing where no such day exists.
    static std::optional<Date> of(int year, unsigned month, unsigned day);

    // Reads exactly "YYYY-MM-DD".
    static std::optional<Date> from_iso(std::string_view text);

    // The date on the wall in Italy at an instant given in milliseconds since 1970-01-01T00:00Z. Summer time by the
    // rule of Directive 2000/84/EC: from 01:00 UTC of the last Sunday of March to 01:00 UTC of the last of October.
    static Date in_rome(std::int64_t epoch_ms);

    int year() const noexcept;
    unsigned month() const noexcept;
    unsigned day() const noexcept;
    std::chrono::weekday weekday() const noexcept { return std::chrono::weekday{m_days}; }

    Date plus_days(int days) const noexcept { return Date(m_days + std::chrono::days{days}); }

    // Days from this date to `other`; negative where `other` is earlier.
    int days_until(Date other) const noexcept;

    std::string iso() const;     // "2026-11-20"
    std::string italian() const; // "20/11/2026"

    friend auto operator<=>(Date a, Date b) noexcept { return a.m_days <=> b.m_days; }
    friend bool operator==(Date a, Date b) noexcept = default;

private:
    explicit Date(std::chrono::sys_days days) noexcept : m_days(days) {}

    std::chrono::sys_days m_days;
};

} // namespace plugin::domain
