#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sample_host::services {

/// `bytes` random bytes from the system, as lower-case hexadecimal. Throws std::runtime_error when there are none.
std::string random_hex(std::size_t bytes);

/// SHA-256 as lower-case hexadecimal.
std::string sha256_hex(std::string_view data);

/// Compares in a time that depends on the length only.
bool equal_in_constant_time(std::string_view left, std::string_view right);

} // namespace sample_host::services
