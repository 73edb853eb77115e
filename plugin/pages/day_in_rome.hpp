#pragma once

#include "plugin/domain/date.hpp"

#include <cstdint>

namespace plugin::pages {

// The instant at which the day begins on the clocks of Italy, in milliseconds since 1970-01-01T00:00Z.
std::int64_t begin_of_day(domain::Date day);

// The same of the first day of a year from 1 to 9999.
std::int64_t begin_of_year(int year);

} // namespace plugin::pages
