#include "plugins/discovery.hpp"

#include <host_sdk/manifest/manifest_reader.hpp>

#include <algorithm>

namespace sample_host::plugins {

Discovery discover(const std::filesystem::path& directory)
{
    Discovery found;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(directory, missing)) {
        if (!entry.is_directory()) continue;
        auto read = host_sdk::manifest::read_package_manifest(entry.path());
        if (read.ok()) {
            found.packages.push_back({entry.path(), std::move(*read.manifest), std::move(read.texts)});
        } else {
            found.rejected.push_back({entry.path(), std::move(read.problems)});
        }
    }
    std::sort(found.packages.begin(), found.packages.end(),
              [](const Package& a, const Package& b) { return a.text(a.manifest.name) < b.text(b.manifest.name); });
    return found;
}

} // namespace sample_host::plugins
