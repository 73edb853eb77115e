#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::crypto {

/// Standard Base64 on one line.
std::string base64(std::string_view bytes);

/// The bytes of a Base64 text. Strict: one line, right padding; nothing otherwise.
std::optional<std::string> from_base64(std::string_view text);

} // namespace sistema_ts_simulator::crypto
