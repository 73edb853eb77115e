#include "manifest_text.hpp"
#include "package_fixture.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>

// host-sdk/cmake/WritePackageManifest.cmake, run as a build runs it.

namespace {

class WritePackageManifest : public manifest_test::PackageFixture {
protected:
    WritePackageManifest()
    {
        write("source.json", manifest_test::valid_manifest());
        std::filesystem::remove(package() / "manifest.json");
    }

    /// True when the script ended well.
    bool run(const std::string& library = "invoice-sender.so", const std::string& output = "manifest.json") const
    {
        const auto quoted = [this](const std::string& name) { return "'" + (package() / name).string() + "'"; };
        const std::string command = "'" CMAKE_PROGRAM "' -DSOURCE=" + quoted("source.json") +
                                    " -DLIBRARY=" + quoted(library) + " -DOUTPUT=" + quoted(output) +
                                    " -P '" PROJECT_SOURCE_DIR
                                    "/host-sdk/cmake/WritePackageManifest.cmake' >/dev/null 2>&1";
        return std::system(command.c_str()) == 0;
    }
};

} // namespace

TEST_F(WritePackageManifest, WritesAManifestThatReadsBackWithItsLibrary)
{
    ASSERT_TRUE(run());
    EXPECT_THAT(problems(), testing::IsEmpty());
}

TEST_F(WritePackageManifest, KeepsWhatTheManifestSaid)
{
    write("source.json",
          manifest_test::replaced(manifest_test::valid_manifest(), "Example S.r.l.", "Società; [più] & \\\"c\\\""));
    ASSERT_TRUE(run());
    EXPECT_EQ(read().manifest.value().vendor.name, "Società; [più] & \"c\"");
}

TEST_F(WritePackageManifest, MakesTheOutputDirectory)
{
    ASSERT_TRUE(run("invoice-sender.so", "new/manifest.json"));
    EXPECT_TRUE(std::filesystem::exists(package() / "new/manifest.json"));
}

TEST_F(WritePackageManifest, RefusesALibraryOfAnotherName)
{
    write("other.so", "not really a library");
    EXPECT_FALSE(run("other.so"));
}

TEST_F(WritePackageManifest, RefusesALibraryThatIsNotThere)
{
    EXPECT_FALSE(run("absent.so"));
}

TEST_F(WritePackageManifest, RefusesASourceThatIsNotJson)
{
    write("source.json", "not json");
    EXPECT_FALSE(run());
}
