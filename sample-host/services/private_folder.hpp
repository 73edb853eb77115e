#pragma once

#include <filesystem>

namespace sample_host::services {

/// Creates the folder where it is missing and lets only the program's own user in (0700). Returns its path.
inline std::filesystem::path private_folder(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    return folder;
}

} // namespace sample_host::services
