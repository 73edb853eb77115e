#pragma once

#include <host_sdk/manifest/locale_catalogue.hpp>
#include <host_sdk/manifest/manifest.hpp>
#include <host_sdk/manifest/problem.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace sample_host::plugins {

/// A plugin's package whose manifest was read and found right. Nothing of its code has run.
struct Package {
    std::filesystem::path directory;
    host_sdk::manifest::Manifest manifest;
    host_sdk::manifest::LocaleCatalogue texts;
    std::string locale;    ///< that this installation asks plugins for
    std::string publisher; ///< who signed it, of those whom the installation trusts; empty: it is not signed

    /// A text of the manifest in that locale.
    [[nodiscard]] std::string text(std::string_view text) const { return texts.resolve(text, locale); }
};

/// A folder that is no package, and why.
struct RejectedPackage {
    std::filesystem::path directory;
    std::vector<host_sdk::manifest::Problem> problems;
};

} // namespace sample_host::plugins
