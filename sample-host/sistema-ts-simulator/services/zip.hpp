#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::services {

/// A ZIP archive with one file in it. Throws std::runtime_error when libzip fails.
std::string zip_of(const std::string& file_name, std::string_view content);

/// A file inside an archive. Plain value.
struct ZippedFile {
    std::string name;
    std::string content;
};

inline constexpr std::size_t k_largest_unzipped = 256'000'000;

/// The files of a ZIP archive, folders left out; nothing when the bytes are none, are damaged, or hold more than
/// `largest` bytes in all.
std::optional<std::vector<ZippedFile>> unzip(std::string_view bytes, std::size_t largest = k_largest_unzipped);

} // namespace sistema_ts_simulator::services
