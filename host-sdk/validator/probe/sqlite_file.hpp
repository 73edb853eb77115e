#pragma once

#include <filesystem>
#include <vector>

namespace host_sdk::validator {

/// The SQLite files of a folder, known by their first bytes.
std::vector<std::filesystem::path> sqlite_files(const std::filesystem::path& folder);

/// Makes the file look as if a much newer version had written it: its user_version is raised by a million. Nobody may
/// have it open.
void raise_user_version(const std::filesystem::path& file);

} // namespace host_sdk::validator
