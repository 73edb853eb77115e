#include "plugins/discovery.hpp"

#include <algorithm>

namespace sample_host::plugins {

Discovery discover(const std::filesystem::path& directory, const PackageReader& reader)
{
    Discovery found;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(directory, missing)) {
        if (!entry.is_directory()) continue;
        auto read = reader.read(entry.path());
        if (read.package) {
            found.packages.push_back(std::move(*read.package));
        } else {
            found.rejected.push_back({entry.path(), std::move(read.problems)});
        }
    }
    std::sort(found.packages.begin(), found.packages.end(),
              [](const Package& a, const Package& b) { return a.text(a.manifest.name) < b.text(b.manifest.name); });
    return found;
}

} // namespace sample_host::plugins
