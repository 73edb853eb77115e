#include "folder_state.hpp"

#include <algorithm>

namespace host_sdk::validator {

namespace fs = std::filesystem;

FolderState folder_state(const fs::path& folder, const fs::path& except)
{
    FolderState state;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, error);
         entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (entry->path() == except) {
            entry.disable_recursion_pending();
            continue;
        }
        std::error_code gone;
        if (!entry->is_regular_file(gone)) continue;
        const auto size = entry->file_size(gone);
        const auto time = entry->last_write_time(gone);
        if (!gone) state.emplace(entry->path().string(), std::pair(size, time));
    }
    return state;
}

std::vector<std::string> changes(const FolderState& before, const FolderState& after)
{
    std::vector<std::string> names;
    for (const auto& [name, state] : after) {
        const auto old = before.find(name);
        if (old == before.end() || old->second != state) names.push_back(name);
    }
    for (const auto& [name, state] : before) {
        if (!after.contains(name)) names.push_back(name + " (removed)");
    }
    return names;
}

} // namespace host_sdk::validator
