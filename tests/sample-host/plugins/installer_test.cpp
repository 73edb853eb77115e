#include "plugins/discovery.hpp"
#include "plugins/installer.hpp"
#include "tests/support/signer.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace sample_host::plugins {
namespace {

const std::filesystem::path k_packages = std::filesystem::path(PROJECT_BINARY_DIR) / "plugins";

/// A copy of the example's package that a test may spoil.
struct InstallerTest : testing::Test {
    support::TemporaryDirectory directory;
    std::filesystem::path packages = directory.path() / "packages";
    std::filesystem::path package = packages / "it.example.invoice-counter";
    PackageReader reader{directory.path() / "publishers"};
    Installer installer{directory.path() / "installed", reader};

    InstallerTest()
    {
        std::filesystem::create_directories(packages);
        std::filesystem::copy(k_packages / "it.example.invoice-counter", package,
                              std::filesystem::copy_options::recursive);
    }
};

TEST_F(InstallerTest, CopiesThePackageIntoAFolderOfItsVersion)
{
    const auto found = discover(packages, reader);
    ASSERT_EQ(found.packages.size(), 1u);
    const Package installed = installer.install(found.packages[0]);
    EXPECT_TRUE(installed.directory.filename().string().starts_with("1.0.0-"));
    EXPECT_TRUE(std::filesystem::exists(installed.directory / "invoice-counter.so"));
    EXPECT_EQ(installer.install(found.packages[0]).directory, installed.directory);
}

TEST_F(InstallerTest, APackageWhoseLibraryWasChangedIsRejectedWithoutLoadingIt)
{
    std::ofstream(package / "invoice-counter.so", std::ios::app) << "x";
    const auto found = discover(packages, reader);
    EXPECT_TRUE(found.packages.empty());
    ASSERT_EQ(found.rejected.size(), 1u);
    EXPECT_EQ(found.rejected[0].problems.at(0).key_path, "library.sha256");
}

TEST_F(InstallerTest, ACopyThatWasChangedIsRefused)
{
    const auto found = discover(packages, reader);
    const Package installed = installer.install(found.packages.at(0));
    std::filesystem::permissions(installed.directory / "invoice-counter.so", std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
    std::ofstream(installed.directory / "invoice-counter.so", std::ios::app) << "x";
    EXPECT_THROW(installer.install(found.packages[0]), InstallationFailed);
}

TEST_F(InstallerTest, AHalfMadeCopyOfAnEarlierRunIsReplaced)
{
    const auto found = discover(packages, reader);
    const Package first = installer.install(found.packages.at(0));
    const std::filesystem::path draft = first.directory.string() + ".new";
    std::filesystem::permissions(first.directory, std::filesystem::perms::owner_all);
    std::filesystem::rename(first.directory, draft);
    const Installer next_run(directory.path() / "installed", reader);
    EXPECT_FALSE(std::filesystem::exists(draft));
    const Package second = installer.install(found.packages[0]);
    EXPECT_TRUE(std::filesystem::exists(second.directory / "invoice-counter.so"));
}

TEST_F(InstallerTest, NobodyMayWriteIntoACopy)
{
    const Package installed = installer.install(discover(packages, reader).packages.at(0));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(installed.directory)) {
        EXPECT_EQ(entry.status().permissions() & std::filesystem::perms::owner_write, std::filesystem::perms::none)
            << entry.path();
    }
}

TEST_F(InstallerTest, RemovesTheVersionsThatNobodyUses)
{
    const Package installed = installer.install(discover(packages, reader).packages.at(0));
    installer.remove_all_but("it.example.invoice-counter", {installed.directory.filename().string()});
    EXPECT_TRUE(std::filesystem::exists(installed.directory));
    installer.remove_all_but("it.example.invoice-counter", {});
    EXPECT_FALSE(std::filesystem::exists(installed.directory));
}

TEST_F(InstallerTest, APackageThatATrustedPublisherSignedNamesHim)
{
    const support::Signer publisher;
    support::sign_package(package, publisher);
    directory.write("publishers/Esempio S.r.l..pem", publisher.public_key());
    const auto found = discover(packages, reader);
    ASSERT_EQ(found.packages.size(), 1u);
    EXPECT_EQ(found.packages[0].publisher, "Esempio S.r.l.");
    EXPECT_EQ(installer.install(found.packages[0]).publisher, "Esempio S.r.l.");
}

TEST_F(InstallerTest, APackageWithoutASignatureIsTakenAndSaysNobody)
{
    EXPECT_EQ(discover(packages, reader).packages.at(0).publisher, "");
}

TEST_F(InstallerTest, AForeignSignatureIsRejected)
{
    support::sign_package(package, support::Signer());
    directory.write("publishers/Esempio S.r.l..pem", support::Signer().public_key());
    const auto found = discover(packages, reader);
    ASSERT_EQ(found.rejected.size(), 1u);
    EXPECT_EQ(found.rejected[0].problems.at(0).file, "manifest.sig");
}

TEST_F(InstallerTest, AKeyOfTheInstallationThatCannotBeReadTrustsNobody)
{
    const support::Signer publisher;
    support::sign_package(package, publisher);
    directory.write("publishers/Esempio.pem", publisher.public_key());
    directory.write("publishers/Rotto.pem", "not a key");
    const auto found = discover(packages, reader);
    ASSERT_EQ(found.rejected.size(), 1u);
    EXPECT_NE(found.rejected[0].problems.at(0).expectation.find("Rotto"), std::string::npos);
}

TEST_F(InstallerTest, APublisherWhoIsTrustedNoLongerIsRefusedFromThenOn)
{
    const support::Signer publisher;
    support::sign_package(package, publisher);
    const auto key = directory.write("publishers/Esempio.pem", publisher.public_key());
    const Package installed = installer.install(discover(packages, reader).packages.at(0));
    std::filesystem::remove(key);
    EXPECT_THROW(static_cast<void>(installer.open(installed.manifest.id, installed.directory.filename())),
                 InstallationFailed);
}

TEST_F(InstallerTest, AFolderThatDoesNotExistHoldsNoPackages)
{
    EXPECT_TRUE(discover(directory.path() / "nothing", reader).packages.empty());
}

} // namespace
} // namespace sample_host::plugins
