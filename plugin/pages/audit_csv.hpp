#pragma once

#include <string>
#include <string_view>
#include <vector>

// The audit log as a table for a spreadsheet: UTF-8 with its mark, semicolons, every cell in quotes. Pure functions.
namespace plugin::pages {

inline constexpr std::string_view k_utf8_mark = "\xEF\xBB\xBF";

// One line. A cell that a spreadsheet would take for a formula begins with an apostrophe.
std::string csv_line(const std::vector<std::string>& cells);

} // namespace plugin::pages
