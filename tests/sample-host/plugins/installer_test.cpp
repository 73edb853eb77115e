#include "plugins/discovery.hpp"
#include "plugins/installer.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

namespace sample_host::plugins {
namespace {

const std::filesystem::path k_packages = std::filesystem::path(PROJECT_BINARY_DIR) / "plugins";

/// A copy of the example's package that a test may spoil.
struct InstallerTest : testing::Test {
    support::TemporaryDirectory directory;
    std::filesystem::path packages = directory.path() / "packages";
    std::filesystem::path package = packages / "it.example.invoice-counter";

    InstallerTest()
    {
        std::filesystem::create_directories(packages);
        std::filesystem::copy(k_packages / "it.example.invoice-counter", package,
                              std::filesystem::copy_options::recursive);
    }
};

TEST_F(InstallerTest, CopiesThePackageIntoAFolderOfItsVersion)
{
    const auto found = discover(packages);
    ASSERT_EQ(found.packages.size(), 1u);
    const Package installed = install(found.packages[0], directory.path() / "installed");
    EXPECT_TRUE(installed.directory.filename().string().starts_with("1.0.0-"));
    EXPECT_TRUE(std::filesystem::exists(installed.directory / "invoice-counter.so"));
    EXPECT_EQ(install(found.packages[0], directory.path() / "installed").directory, installed.directory);
}

TEST_F(InstallerTest, APackageWhoseLibraryWasChangedIsRejectedWithoutLoadingIt)
{
    std::ofstream(package / "invoice-counter.so", std::ios::app) << "x";
    const auto found = discover(packages);
    EXPECT_TRUE(found.packages.empty());
    ASSERT_EQ(found.rejected.size(), 1u);
    EXPECT_EQ(found.rejected[0].problems.at(0).key_path, "library.sha256");
}

TEST_F(InstallerTest, ACopyThatWasChangedIsRefused)
{
    const auto found = discover(packages);
    const Package installed = install(found.packages.at(0), directory.path() / "installed");
    std::ofstream(installed.directory / "invoice-counter.so", std::ios::app) << "x";
    EXPECT_THROW(install(found.packages[0], directory.path() / "installed"), InstallationFailed);
}

TEST_F(InstallerTest, AHalfMadeCopyOfAnEarlierRunIsReplaced)
{
    const auto found = discover(packages);
    const Package first = install(found.packages.at(0), directory.path() / "installed");
    std::filesystem::rename(first.directory, first.directory.string() + ".new");
    std::filesystem::remove(first.directory.string() + ".new/invoice-counter.so");
    const Package second = install(found.packages[0], directory.path() / "installed");
    EXPECT_TRUE(std::filesystem::exists(second.directory / "invoice-counter.so"));
}

TEST_F(InstallerTest, AFolderThatDoesNotExistHoldsNoPackages)
{
    EXPECT_TRUE(discover(directory.path() / "nothing").packages.empty());
}

} // namespace
} // namespace sample_host::plugins
