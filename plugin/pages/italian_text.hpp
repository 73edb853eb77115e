#pragma once

#include "plugin/domain/text.hpp"

#include <cstdint>
#include <string>
#include <string_view>

// Money, dates and numbers as the doctor reads them. Pure functions, independent of the locale.
namespace plugin::pages {

// "20/11/2026"; a text that is not an ISO date is returned as it is.
std::string date_text(std::string_view iso);

// "24/11/2026, 10:05": an instant (milliseconds since 1970-01-01T00:00Z) on the clocks of Italy.
std::string moment_text(std::int64_t epoch_ms);

// "1.234,50 €".
std::string money_text(std::int64_t cents);

// The text <name>.one or <name>.many, with {count} for "1.250" and the other values.
std::string text_of_count(std::int64_t count, std::string_view name, domain::TextValues others = {});

// "1.250".
std::string number_text(std::int64_t number);

} // namespace plugin::pages
