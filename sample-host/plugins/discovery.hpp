#pragma once

#include "plugins/package.hpp"
#include "plugins/package_reader.hpp"

#include <filesystem>
#include <vector>

namespace sample_host::plugins {

struct Discovery {
    std::vector<Package> packages; ///< by name
    std::vector<RejectedPackage> rejected;
};

/// Reads the package in each folder of `directory`; loads nothing. A folder that does not exist holds no packages.
Discovery discover(const std::filesystem::path& directory, const PackageReader& reader);

} // namespace sample_host::plugins
