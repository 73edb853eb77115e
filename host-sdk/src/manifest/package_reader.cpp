#include "manifest_draft.hpp"
#include "package_file.hpp"
#include "problem_log.hpp"

#include <host_sdk/manifest/icon_check.hpp>
#include <host_sdk/manifest/json_guard.hpp>
#include <host_sdk/manifest/library_digest.hpp>
#include <host_sdk/manifest/manifest_reader.hpp>

#include <set>
#include <stdexcept>

namespace host_sdk::manifest {

namespace {

namespace fs = std::filesystem;

void append(std::vector<Problem>& problems, const std::vector<Problem>& more)
{
    problems.insert(problems.end(), more.begin(), more.end());
}

/// A file or directory named at `key_path`; an empty name has been reported already.
void check_named(const fs::path& package, std::string_view name, std::string key_path, FileKind kind, ProblemLog& log)
{
    if (name.empty()) return;
    if (const auto expectation = check_package_file(package, name, kind))
        log.add(std::move(key_path), *expectation, ProblemKind::path);
}

void check_library(const fs::path& package, const LibraryFile& library, ProblemLog& log)
{
    if (library.file.empty()) return;
    if (const auto expectation = check_package_file(package, library.file)) {
        log.add("library.file", *expectation, ProblemKind::path);
        return;
    }
    if (library.sha256.empty()) return;
    try {
        const std::string digest = sha256_of_file(package / library.file);
        if (digest != library.sha256)
            log.add("library.sha256", "the SHA-256 of " + library.file + ", which is " + digest, ProblemKind::digest);
    } catch (const std::runtime_error&) {
        log.add("library.file", "a readable file", ProblemKind::path);
    }
}

void check_assets(const fs::path& package, const Assets& assets, ProblemLog& log)
{
    if (assets.directory.empty()) return;
    check_named(package, assets.directory, "assets.directory", FileKind::directory, log);
    const std::string prefix = assets.directory + "/";
    for (std::size_t i = 0; i < assets.styles.size(); ++i)
        check_named(package, prefix + assets.styles[i], element_path("assets.styles", i), FileKind::regular, log);
    for (std::size_t i = 0; i < assets.scripts.size(); ++i)
        check_named(package, prefix + assets.scripts[i], element_path("assets.scripts", i), FileKind::regular, log);
}

std::vector<Problem> check_icons(const fs::path& package, const std::vector<NavigationEntry>& navigation)
{
    ProblemLog log{std::string(k_manifest_file)};
    std::vector<Problem> icon_problems;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < navigation.size(); ++i) {
        const std::string& icon = navigation[i].icon;
        if (icon.empty() || !seen.insert(icon).second) continue;
        const FileText file = read_package_file(package, icon, k_max_icon_bytes);
        if (file.expectation) {
            log.add(element_path("navigation", i) + ".icon", *file.expectation, ProblemKind::path);
        } else {
            append(icon_problems, check_icon(file.text, icon));
        }
    }
    std::vector<Problem> problems = log.problems();
    append(problems, icon_problems);
    return problems;
}

} // namespace

ReadResult read_package_manifest(const fs::path& package_directory)
{
    ReadResult result;
    const FileText file = read_package_file(package_directory, k_manifest_file, JsonLimits{}.bytes);
    if (file.expectation) {
        result.problems.push_back({std::string(k_manifest_file), "", *file.expectation, ProblemKind::syntax});
        return result;
    }
    ManifestDraft draft = read_draft(file.text, Form::package);
    Manifest& manifest = draft.manifest;
    append(result.problems, draft.problems);

    ProblemLog log{std::string(k_manifest_file)};
    check_library(package_directory, manifest.library, log);
    check_assets(package_directory, manifest.assets, log);
    append(result.problems, log.problems());
    append(result.problems, check_icons(package_directory, manifest.navigation));

    LocaleReadResult locales = read_locales(package_directory, manifest.default_locale, manifest.locales);
    append(result.problems, locales.problems);
    append(result.problems, check_texts(manifest, locales.catalogue));
    result.warnings = std::move(locales.warnings);
    if (!result.problems.empty()) return result;
    result.texts = std::move(locales.catalogue);
    result.manifest = std::move(manifest);
    return result;
}

} // namespace host_sdk::manifest
