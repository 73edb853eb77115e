#pragma once

#include "plugins/package.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sample_host::plugins {

/// A package, or everything that is wrong with it.
struct ReadPackage {
    std::optional<Package> package;
    std::vector<host_sdk::manifest::Problem> problems; ///< empty exactly when there is a package
};

/// Reads packages and judges them: the manifest with the files it names, and the publisher's signature where there is
/// one. Loads nothing. Thread-safe.
class PackageReader {
public:
    /// `publishers` is the folder of those whom the installation trusts (`<name>.pem`); read anew for each signature,
    /// so that an administrator's change holds at once. It need not exist. `locale` is what packages are read in.
    explicit PackageReader(std::filesystem::path publishers, std::string locale = "it")
        : m_publishers(std::move(publishers)), m_locale(std::move(locale))
    {
    }

    [[nodiscard]] ReadPackage read(const std::filesystem::path& directory) const;

private:
    std::filesystem::path m_publishers;
    std::string m_locale;
};

} // namespace sample_host::plugins
