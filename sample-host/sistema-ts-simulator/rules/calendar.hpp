#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::rules {

using Date = std::chrono::year_month_day;

/// Reads `yyyy-mm-dd`; nothing when the text has another shape or names a day that does not exist.
std::optional<Date> parse_date(std::string_view text);

/// Reads `dd-mm-yyyy`, as EsitoInvii asks for days (PROTOCOL 10.1); nothing as above.
std::optional<Date> parse_dash_date(std::string_view text);

/// `2026-11-20`, as in schemas and answers.
std::string iso_date(Date date);

/// `20/11/2026`, as in the CSV files (PROTOCOL 7.4).
std::string slash_date(Date date);

/// `20-11-2026`, as EsitoInvii and inviaFileMtom answer it.
std::string dash_date(Date date);

/// A day and the time of it, in Italy. Plain value.
struct Moment {
    Date day{};
    std::chrono::seconds time{}; ///< since midnight
};

/// `20-11-2026 22:24:20` (PROTOCOL 9.2).
std::string dash_moment(const Moment& moment);

/// Hours, minutes and seconds, `separator` between them.
std::string clock_time(std::chrono::seconds since_midnight, std::string_view separator);

/// The day and time that it is in Rome at an instant: one hour ahead of UTC, two from the last Sunday of March to the
/// last of October, from and until 01:00 UTC.
Moment moment_in_rome(std::chrono::system_clock::time_point instant);

int year_of(Date date);

/// A number padded with zeros on the left.
std::string padded(std::int64_t number, std::size_t width);

} // namespace sistema_ts_simulator::rules
