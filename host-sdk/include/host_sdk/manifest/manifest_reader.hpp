#pragma once

#include <host_sdk/manifest/locale_catalogue.hpp>
#include <host_sdk/manifest/manifest.hpp>
#include <host_sdk/manifest/problem.hpp>

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace host_sdk::manifest {

/// A source manifest is the author's file; a package manifest also has the digest of the built library.
enum class Form { source, package };

/// Either the manifest or everything that is wrong with it, never both.
struct ReadResult {
    std::optional<Manifest> manifest;
    LocaleCatalogue texts;         ///< filled by read_package_manifest only
    std::vector<Problem> problems; ///< empty exactly when there is a manifest
    std::vector<Problem> warnings; ///< what a package may have and a careful author puts right

    bool ok() const { return manifest.has_value(); }
};

/// Reads a manifest by its text alone: keys, values and what they say about each other. Never throws on bad input.
ReadResult read_manifest(std::string_view json, Form form);

/// Reads `<package>/manifest.json` in package form together with the files it names: locales, icons, assets, and the
/// library with its digest. Runs and loads nothing of the package. Never throws on bad input.
ReadResult read_package_manifest(const std::filesystem::path& package_directory);

/// A text of the manifest, "%key%", that the default locale lacks is a problem. For a source manifest, whose locales
/// may lie elsewhere; read_package_manifest does it by itself.
std::vector<Problem> check_texts(const Manifest& manifest, const LocaleCatalogue& texts);

} // namespace host_sdk::manifest
