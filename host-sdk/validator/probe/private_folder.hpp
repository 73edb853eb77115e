#pragma once

#include <filesystem>

namespace host_sdk::validator {

/// A new, empty folder for a process that may write wherever it does not know better. Removed, with whatever is in it,
/// at the end of the object.
class PrivateFolder {
public:
    PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder();

    /// From now on this process works in the folder, which is also its HOME and TMPDIR.
    void enter() const;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace host_sdk::validator
