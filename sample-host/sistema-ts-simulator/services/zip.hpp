#pragma once

#include <string>
#include <string_view>

namespace sistema_ts_simulator::services {

/// A ZIP archive with one file in it. Throws std::runtime_error when libzip fails.
std::string zip_of(const std::string& file_name, std::string_view content);

} // namespace sistema_ts_simulator::services
