#pragma once

#include <host_sdk/manifest/manifest_reader.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace manifest_test {

/// A package without faults in a folder of its own, which a test then spoils.
class PackageFixture : public testing::Test {
public:
    ~PackageFixture() override;
    PackageFixture(const PackageFixture&) = delete;
    PackageFixture& operator=(const PackageFixture&) = delete;

protected:
    PackageFixture();

    const std::filesystem::path& package() const { return m_package; }
    /// Writes `<package>/<name>`, making its directory.
    void write(const std::string& name, std::string_view content) const;
    void replace_in(const std::string& name, std::string_view old_part, std::string_view new_part) const;
    /// Moves a file out of the package and leaves a symbolic link to it in its place.
    void turn_into_link(const std::string& name) const;

    host_sdk::manifest::ReadResult read() const;
    std::vector<std::string> problems() const;

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_package;
};

inline constexpr std::string_view k_icon =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M0 0h16v16z"/></svg>)";

} // namespace manifest_test
