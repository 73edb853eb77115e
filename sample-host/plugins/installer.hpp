#pragma once

#include "plugins/package.hpp"
#include "plugins/package_reader.hpp"

#include <filesystem>
#include <functional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>

namespace sample_host::plugins {

/// A package could not be installed: the text says why, for the log.
class InstallationFailed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The copies of packages that this host runs: <root>/<plugin id>/<version>-<start of the library's digest>/,
/// read-only. A new build has a new path, and so is a new image in memory. Used by one thread at a time per plugin.
class Installer {
public:
    /// `reader` must outlive this. `kill_point` is called between the steps, for tests that end the process there.
    /// Removes what an interrupted installation left.
    Installer(std::filesystem::path root, const PackageReader& reader,
              std::function<void(std::string_view)> kill_point = {});

    /// The name of the folder that a package is installed in.
    [[nodiscard]] static std::string folder_name(const Package& package);

    /// Copies the package and judges the copy. Already installed is fine. The copy appears whole or not at all. Returns
    /// the installed package. Throws InstallationFailed.
    Package install(const Package& package) const;
    /// An installed package. Throws InstallationFailed when it is not there or not right.
    [[nodiscard]] Package open(const std::string& plugin_id, const std::string& folder) const;
    /// Removes the copies of a plugin that are not named. What is loaded from them stays in memory.
    void remove_all_but(const std::string& plugin_id, const std::set<std::string>& folders) const;

private:
    std::filesystem::path m_root;
    const PackageReader& m_reader;
    std::function<void(std::string_view)> m_kill_point;
};

} // namespace sample_host::plugins
