#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace plugin::sts {

// A ZIP is received up to 5 MB: whether 5·10^6 or 5·2^20 bytes is not said (PROTOCOL 8.2).
inline constexpr std::uint64_t k_largest_zip = 5'000'000;

// Writes a ZIP with one file in it, piece by piece: memory does not grow with its length. Plain deflate, neither ZIP64
// nor password. The archive is readable by its owner alone. For one thread.
class ZipWriter {
public:
    // Creates or replaces `archive`. Throws std::runtime_error where it cannot be written.
    ZipWriter(std::filesystem::path archive, const std::string& entry_name);
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;
    ~ZipWriter(); // without finish() the archive is not usable

    // Throws std::runtime_error where the disk takes no more.
    void write(std::string_view bytes);

    // True where a little more may make the archive larger than k_largest_zip: time to finish.
    bool is_nearly_full() const noexcept { return m_is_nearly_full; }

    // Nothing may be written afterwards. Throws std::runtime_error where the disk takes no more.
    void finish();

private:
    struct Archive;
    std::filesystem::path m_path;
    std::unique_ptr<Archive> m_archive;
    std::uint64_t m_since_look = 0; // bytes
    bool m_is_nearly_full = false;
};

} // namespace plugin::sts
