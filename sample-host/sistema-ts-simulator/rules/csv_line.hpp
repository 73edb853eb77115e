#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::rules {

/// The fields with `separator` between them, and the end of the line.
std::string csv_line(const std::vector<std::string>& fields, std::string_view separator);

} // namespace sistema_ts_simulator::rules
