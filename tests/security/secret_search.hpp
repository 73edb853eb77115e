#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace security_test {

/// Looks for texts that must not be found, in every shape in which they could have been written: plain, lower and upper
/// case, percent-encoded, hexadecimal, Base64 at each of the three alignments, UTF-16 of both byte orders.
class SecretSearch {
public:
    /// `secrets` of at least six bytes each.
    explicit SecretSearch(const std::vector<std::string>& secrets);

    /// What was found, as "<place>: <shape> of secret <number>"; never the secret itself.
    std::vector<std::string> in_bytes(std::string_view bytes, const std::string& place) const;

    /// In every file below the folder and in their names; also in what ZIP archives hold, and in every value of a
    /// SQLite file, where it may be an archive again. `leave_out` says which files are not looked at.
    std::vector<std::string> below(const std::filesystem::path& folder,
                                   const std::function<bool(const std::filesystem::path&)>& leave_out = {}) const;

    /// In the memory that a running process has written (not in its programs' files). Throws std::runtime_error where
    /// it may not be read.
    std::vector<std::string> in_memory_of(int process) const;

private:
    struct Shape {
        std::string bytes;
        std::string name;
    };

    void in_file(const std::filesystem::path& file, std::vector<std::string>& found) const;

    std::vector<Shape> m_shapes;
    std::multimap<std::uint32_t, std::size_t> m_by_key; ///< from a shape's first bytes to its number
    std::vector<char> m_begins = std::vector<char>(0x10000);
};

} // namespace security_test
