#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sample_host::services {

/// Reads exactly YYYY-MM-DD, years 1900 to 2199; nullopt for anything else and for days that do not exist.
std::optional<std::chrono::year_month_day> parse_date(std::string_view text);

/// YYYY-MM-DD.
std::string format_date(std::chrono::year_month_day date);

/// The date so many days later (earlier when negative). `date` must be valid.
std::string add_days(std::string_view date, int days);

/// "24/11/2026" for "2026-11-24"; the text itself when it is not a date.
std::string display_date(std::string_view date);

/// "martedì 24 novembre 2026".
std::string display_long_date(std::string_view date);

} // namespace sample_host::services
