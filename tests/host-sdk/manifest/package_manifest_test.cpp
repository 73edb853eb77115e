#include "manifest_text.hpp"
#include "package_fixture.hpp"

#include <gmock/gmock.h>

// A manifest together with the files of its package.

using manifest_test::sentences;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

using PackageManifest = manifest_test::PackageFixture;

TEST_F(PackageManifest, AValidPackageHasNoProblems)
{
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(PackageManifest, AValidPackageHasNoWarnings)
{
    EXPECT_THAT(read().warnings, IsEmpty());
}

TEST_F(PackageManifest, ItsTextsAreReadWithIt)
{
    const auto result = read();
    EXPECT_EQ(result.texts.resolve(result.manifest.value().name, "it"), "Invio fatture");
}

TEST_F(PackageManifest, AFolderWithoutAManifestIsNoPackage)
{
    std::filesystem::remove(package() / "manifest.json");
    EXPECT_THAT(problems(), ElementsAre("manifest.json: expected a file inside the package"));
}

TEST_F(PackageManifest, AFolderThatIsNotThereIsNoPackage)
{
    EXPECT_FALSE(host_sdk::manifest::read_package_manifest(package() / "absent").ok());
}

TEST_F(PackageManifest, TheManifestIsNoLink)
{
    turn_into_link("manifest.json");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("manifest.json: expected a file of the package itself")));
}

TEST_F(PackageManifest, AHugeManifestIsNotRead)
{
    write("manifest.json", std::string(1'000'000, ' '));
    EXPECT_THAT(problems(), ElementsAre("manifest.json: expected at most 65536 bytes"));
}

TEST_F(PackageManifest, TheDigestIsThatOfTheLibrary)
{
    write("invoice-sender.so", "another library");
    EXPECT_THAT(problems(),
                ElementsAre(StartsWith("manifest.json: library.sha256: expected the SHA-256 of invoice-sender.so")));
}

TEST_F(PackageManifest, TheLibraryExists)
{
    std::filesystem::remove(package() / "invoice-sender.so");
    EXPECT_THAT(problems(), ElementsAre("manifest.json: library.file: expected a file inside the package"));
}

TEST_F(PackageManifest, TheLibraryIsNoLink)
{
    turn_into_link("invoice-sender.so");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("library.file: expected a file of the package itself")));
}

TEST_F(PackageManifest, TheIconExists)
{
    std::filesystem::remove(package() / "icon.svg");
    EXPECT_THAT(problems(), ElementsAre("manifest.json: navigation[0].icon: expected a file inside the package"));
}

TEST_F(PackageManifest, TheIconIsNoLink)
{
    turn_into_link("icon.svg");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("navigation[0].icon: expected a file of the package itself")));
}

TEST_F(PackageManifest, TheIconIsSafe)
{
    write("icon.svg", manifest_test::replaced(std::string(manifest_test::k_icon), "<path", "<script/><path"));
    EXPECT_THAT(problems(), ElementsAre(StartsWith("icon.svg: line 1, column 61: expected only svg")));
}

TEST_F(PackageManifest, AnAssetExists)
{
    std::filesystem::remove(package() / "assets/plugin.css");
    EXPECT_THAT(problems(), ElementsAre("manifest.json: assets.styles[0]: expected a file inside the package"));
}

TEST_F(PackageManifest, AnAssetIsNoLink)
{
    turn_into_link("assets/plugin.js");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("assets.scripts[0]: expected a file of the package itself")));
}

TEST_F(PackageManifest, TheAssetsDirectoryIsNoLink)
{
    turn_into_link("assets");
    EXPECT_THAT(problems(), testing::Contains(HasSubstr("assets.directory: expected a file of the package itself")));
}

TEST_F(PackageManifest, AScopesReasonIsInTheDefaultLocale)
{
    replace_in("locales/it.json", "\"scope.network\": \"Per inviarle\",", "");
    EXPECT_THAT(problems(), ElementsAre("manifest.json: scopes[1].reason: expected a text for \"scope.network\" in "
                                        "locales/it.json"));
}

TEST_F(PackageManifest, EveryTitleIsInTheDefaultLocale)
{
    write("locales/it.json", "{}");
    EXPECT_THAT(problems(),
                ElementsAre(HasSubstr(" name: "), HasSubstr(" summary: "), HasSubstr(" scopes[0].reason: "),
                            HasSubstr(" scopes[1].reason: "), HasSubstr(" scopes[2].reason: "),
                            HasSubstr(" optional_scopes[0].reason: "), HasSubstr(" user_permissions[0].title: "),
                            HasSubstr(" user_permissions[1].title: "), HasSubstr(" user_permissions[2].title: "),
                            HasSubstr(" navigation[0].title: "), HasSubstr(" jobs[0].title: "),
                            HasSubstr(" settings[0].title: ")));
}

TEST_F(PackageManifest, AKeyMissingInAnotherLocaleIsOnlyAWarning)
{
    replace_in("locales/en.json", "\"scope.network\": \"Per inviarle\",", "");
    const auto result = read();
    EXPECT_TRUE(result.ok());
    EXPECT_THAT(sentences(result.warnings),
                ElementsAre("locales/en.json: scope.network: expected a text, as locales/it.json has one"));
}

TEST_F(PackageManifest, ProblemsOfAllFilesAreListedTogether)
{
    replace_in("manifest.json", "1.2.3-rc.1", "one");
    write("invoice-sender.so", "another library");
    write("icon.svg", "");
    std::filesystem::remove(package() / "assets/plugin.css");
    write("locales/en.json", "[");
    EXPECT_THAT(problems(),
                ElementsAre(HasSubstr(" version: "), HasSubstr(" library.sha256: "), HasSubstr(" assets.styles[0]: "),
                            StartsWith("icon.svg: "), StartsWith("locales/en.json: ")));
}

TEST_F(PackageManifest, AFaultyPackageHasNoManifest)
{
    write("icon.svg", "");
    EXPECT_FALSE(read().ok());
}
