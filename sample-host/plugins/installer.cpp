#include "plugins/installer.hpp"

#include <host_sdk/manifest/manifest_reader.hpp>

namespace sample_host::plugins {

namespace {

constexpr std::size_t k_digest_length = 12;

Package read_installed(const std::filesystem::path& directory)
{
    auto read = host_sdk::manifest::read_package_manifest(directory);
    if (!read.ok()) {
        const auto& problem = read.problems.front();
        throw InstallationFailed("the installed copy is not right: " + problem.file + ": " + problem.key_path + ": " +
                                 problem.expectation);
    }
    return {directory, std::move(*read.manifest), std::move(read.texts)};
}

} // namespace

Package install(const Package& package, const std::filesystem::path& root)
{
    const auto& manifest = package.manifest;
    const auto target =
        root / manifest.id / (manifest.version_text + "-" + manifest.library.sha256.substr(0, k_digest_length));
    if (!std::filesystem::exists(target)) {
        const std::filesystem::path draft = target.string() + ".new";
        std::error_code error;
        std::filesystem::remove_all(draft, error);
        std::filesystem::create_directories(target.parent_path(), error);
        std::filesystem::copy(package.directory, draft, std::filesystem::copy_options::recursive, error);
        if (!error) std::filesystem::rename(draft, target, error);
        if (error) throw InstallationFailed("the package cannot be copied: " + error.message());
    }
    return read_installed(std::filesystem::absolute(target));
}

} // namespace sample_host::plugins
