#pragma once

#include "plugins/package.hpp"

#include <filesystem>
#include <stdexcept>

namespace sample_host::plugins {

/// A package could not be installed: the text says why, for the log.
class InstallationFailed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Copies a package to `root`/<id>/<version>-<start of the library's digest>/ and judges the copy: a new build has a
/// new path, and so is a new image in memory. Already installed is fine. The copy appears whole or not at all. Returns
/// the installed package. Throws InstallationFailed.
Package install(const Package& package, const std::filesystem::path& root);

} // namespace sample_host::plugins
