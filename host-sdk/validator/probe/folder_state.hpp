#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace host_sdk::validator {

/// The files of a folder with their size and time: enough to see that something was written.
using FolderState = std::map<std::string, std::pair<std::uintmax_t, std::filesystem::file_time_type>>;

/// Of a folder and everything below; empty when it does not exist. `except` and what is below it is left out.
FolderState folder_state(const std::filesystem::path& folder, const std::filesystem::path& except = {});

/// The names that were added, changed or removed.
std::vector<std::string> changes(const FolderState& before, const FolderState& after);

} // namespace host_sdk::validator
