#include "sqlite_file.hpp"

#include <array>
#include <cstdint>
#include <fstream>
#include <string>

namespace host_sdk::validator {

namespace {

// https://www.sqlite.org/fileformat2.html, "The Database Header".
const std::string k_magic("SQLite format 3\0", 16);
constexpr std::streamoff k_user_version_offset = 60;
constexpr std::uint32_t k_raise = 1'000'000;

} // namespace

std::vector<std::filesystem::path> sqlite_files(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::string begin(k_magic.size(), '\0');
        std::ifstream(entry.path(), std::ios::binary).read(begin.data(), static_cast<std::streamsize>(begin.size()));
        if (begin == k_magic) files.push_back(entry.path());
    }
    return files;
}

void raise_user_version(const std::filesystem::path& file)
{
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    std::array<char, 4> bytes{};
    stream.seekg(k_user_version_offset);
    stream.read(bytes.data(), bytes.size());
    std::uint32_t version = 0;
    for (const char byte : bytes)
        version = (version << 8) | static_cast<unsigned char>(byte);
    version += k_raise;
    for (std::size_t i = bytes.size(); i-- > 0; version >>= 8)
        bytes[i] = static_cast<char>(version & 0xFF);
    stream.seekp(k_user_version_offset);
    stream.write(bytes.data(), bytes.size());
}

} // namespace host_sdk::validator
