#include "manifest_text.hpp"
#include "package_fixture.hpp"

#include <host_sdk/manifest/locale_catalogue.hpp>

#include <gmock/gmock.h>

using host_sdk::manifest::LocaleCatalogue;
using host_sdk::manifest::read_locales;
using manifest_test::sentences;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

LocaleCatalogue catalogue()
{
    LocaleCatalogue result("it");
    result.add("it", {{"hello", "ciao"}, {"only-it", "solo"}});
    result.add("de", {{"hello", "hallo"}, {"only-de", "nur"}});
    result.add("de-AT", {{"hello", "servus"}});
    return result;
}

class LocaleFiles : public manifest_test::PackageFixture {
protected:
    host_sdk::manifest::LocaleReadResult read_both() const { return read_locales(package(), "it", {"it", "en"}); }
};

} // namespace

TEST(LocaleCatalogue, FindsTheRequestedLocale)
{
    EXPECT_EQ(catalogue().resolve("%hello%", "de-AT"), "servus");
}

TEST(LocaleCatalogue, FallsBackToTheLanguage)
{
    EXPECT_EQ(catalogue().resolve("%only-de%", "de-AT"), "nur");
}

TEST(LocaleCatalogue, FallsBackToTheDefaultLocale)
{
    EXPECT_EQ(catalogue().resolve("%only-it%", "de-AT"), "solo");
}

TEST(LocaleCatalogue, FallsBackForAnUnknownLocale)
{
    EXPECT_EQ(catalogue().resolve("%hello%", "fr"), "ciao");
}

TEST(LocaleCatalogue, ShowsTheKeyThatNobodyKnows)
{
    EXPECT_EQ(catalogue().resolve("%unknown%", "it"), "unknown");
}

TEST(LocaleCatalogue, LeavesAPlainTextAlone)
{
    EXPECT_EQ(catalogue().resolve("Example S.r.l.", "it"), "Example S.r.l.");
}

TEST(LocaleCatalogue, SaysThatAKeyIsNotThere)
{
    EXPECT_EQ(catalogue().find("unknown", "it"), std::nullopt);
}

TEST_F(LocaleFiles, AreReadByTheirNames)
{
    write("locales/it.json", R"({ "a": "perché" })");
    EXPECT_EQ(read_both().catalogue.find("a", "it"), "perché");
}

TEST_F(LocaleFiles, MayUseDotsInKeys)
{
    write("locales/it.json", R"({ "a.b": "x", "a": "y" })");
    EXPECT_EQ(read_both().catalogue.find("a.b", "it"), "x");
}

TEST_F(LocaleFiles, MustExist)
{
    std::filesystem::remove(package() / "locales/en.json");
    EXPECT_THAT(sentences(read_both().problems), ElementsAre("locales/en.json: expected a file inside the package"));
}

TEST_F(LocaleFiles, MustNotBeLinks)
{
    turn_into_link("locales/en.json");
    EXPECT_THAT(sentences(read_both().problems), ElementsAre(HasSubstr("found a symbolic link")));
}

TEST_F(LocaleFiles, AreGuardedAsTheManifestIs)
{
    write("locales/en.json", R"({ "a": "1", "a": "2" })");
    EXPECT_THAT(sentences(read_both().problems),
                ElementsAre(HasSubstr("locales/en.json: a: expected each key only once")));
}

TEST_F(LocaleFiles, AreFlat)
{
    write("locales/en.json", R"({ "a": { "b": "2" } })");
    EXPECT_THAT(sentences(read_both().problems), ElementsAre("locales/en.json: a: expected a text that is not empty"));
}

TEST_F(LocaleFiles, AreObjects)
{
    write("locales/en.json", R"([ "a" ])");
    EXPECT_THAT(sentences(read_both().problems), ElementsAre("locales/en.json: expected one object of texts"));
}

TEST_F(LocaleFiles, WarnOfAKeyThatAnotherLocaleLacks)
{
    write("locales/it.json", R"({ "a": "1", "b": "2" })");
    write("locales/en.json", R"({ "a": "1" })");
    EXPECT_THAT(sentences(read_both().warnings),
                ElementsAre("locales/en.json: b: expected a text, as locales/it.json has one"));
}
