#pragma once

#include <string>
#include <string_view>

namespace sistema_ts_simulator::crypto {

/// SHA-256 in lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

} // namespace sistema_ts_simulator::crypto
