#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A table for a spreadsheet: UTF-8 with its mark, semicolons, every cell in quotes. Pure functions.
namespace plugin::pages {

inline constexpr std::string_view k_utf8_mark = "\xEF\xBB\xBF";

// One line. A cell that a spreadsheet would take for a formula begins with an apostrophe: a negative number, too.
std::string csv_line(const std::vector<std::string>& cells);

// "1234,50": an amount in cents, with a comma and without marks of thousands, so that it is summed up.
std::string csv_amount(std::int64_t cents);

} // namespace plugin::pages
