#pragma once

#include <filesystem>

namespace host_sdk::validator {

/// From now on this process works in a new, empty folder, which is also HOME and TMPDIR. Removed at the end of the
/// object; the process stays in it.
class PrivateFolders {
public:
    PrivateFolders();
    PrivateFolders(const PrivateFolders&) = delete;
    PrivateFolders& operator=(const PrivateFolders&) = delete;
    ~PrivateFolders();

    [[nodiscard]] const std::filesystem::path& root() const noexcept { return m_root; }

private:
    std::filesystem::path m_root;
};

} // namespace host_sdk::validator
