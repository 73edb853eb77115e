#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string_view>

namespace sample_host::bridge {

using Key = std::array<std::uint8_t, 32>;

/// HKDF-SHA-256 of the master key, bound to all the parts (each with its length, so that none runs into the next).
/// Throws std::runtime_error when the library fails.
Key derive_key(const Key& master, std::initializer_list<std::string_view> parts);

/// The installation's master key, made from the system's randomness at the first start and kept in `file`, readable by
/// the program's own user only. Throws std::runtime_error when the file cannot be read, written or is damaged.
Key load_master_key(const std::filesystem::path& file);

} // namespace sample_host::bridge
