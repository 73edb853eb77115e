#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::sts {

// An archive that cannot be read. The text is technical, without content.
class UnreadableZip : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct ZipEntry {
    std::string name; // as the archive says it: never use it as a path
    std::string content;
};

inline constexpr std::size_t k_largest_unzipped = 100'000'000;

// The files in an archive that is in memory, in its order; folders are left out. Throws UnreadableZip where it is
// damaged, empty, encrypted, or holds more than `largest` bytes in all.
std::vector<ZipEntry> unzip(std::string_view archive, std::size_t largest = k_largest_unzipped);

} // namespace plugin::sts
