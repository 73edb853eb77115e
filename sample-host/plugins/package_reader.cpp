#include "plugins/package_reader.hpp"

#include <host_sdk/manifest/manifest_reader.hpp>
#include <host_sdk/manifest/publisher.hpp>

namespace sample_host::plugins {

namespace {

using host_sdk::manifest::Problem;
using host_sdk::manifest::ProblemKind;
using host_sdk::manifest::Signing;

Problem wrong_signature(const std::string& expectation)
{
    return {host_sdk::manifest::k_signature_file, "", expectation, ProblemKind::digest};
}

} // namespace

ReadPackage PackageReader::read(const std::filesystem::path& directory) const
{
    auto read = host_sdk::manifest::read_package_manifest(directory);
    if (!read.ok()) return {std::nullopt, std::move(read.problems)};
    Package package{directory, std::move(*read.manifest), std::move(read.texts), m_locale, {}};
    if (!std::filesystem::exists(directory / host_sdk::manifest::k_signature_file)) return {std::move(package), {}};
    try {
        const auto publishers = host_sdk::manifest::read_publishers(m_publishers);
        const auto check = host_sdk::manifest::check_signature(directory, publishers);
        if (check.signing != Signing::trusted) {
            return {
                std::nullopt,
                {wrong_signature("a signature over this manifest.json by a publisher that this installation trusts")}};
        }
        package.publisher = check.publisher;
        return {std::move(package), {}};
    } catch (const std::exception& e) { // a key of the installation that cannot be read: nobody is trusted for it
        return {std::nullopt, {wrong_signature(std::string("keys of publishers that can be read: ") + e.what())}};
    }
}

} // namespace sample_host::plugins
