#include "tests/support/temporary_directory.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/locale.hpp>

#include <gtest/gtest.h>

namespace {

using host_sdk::Locales;

struct LocalesTest : testing::Test {
    LocalesTest()
    {
        package.write("locales/it.json", R"({ "hello": "Buongiorno", "bye": "Arrivederci" })");
        package.write("locales/de.json", R"({ "hello": "Guten Tag" })");
    }
    host_sdk::Status refusal(const std::string& default_locale) const
    {
        try {
            const Locales locales(package.path(), default_locale);
        } catch (const host_sdk::Error& e) {
            return e.status();
        }
        ADD_FAILURE() << "nothing was refused";
        return host_sdk::Status::internal;
    }

    support::TemporaryDirectory package;
};

} // namespace

TEST_F(LocalesTest, GivesTheTextOfTheLocaleElseOfItsLanguageElseOfTheDefault)
{
    const Locales locales(package.path(), "it");
    EXPECT_EQ(locales.text("hello", "de"), "Guten Tag");
    EXPECT_EQ(locales.text("hello", "de-AT"), "Guten Tag");
    EXPECT_EQ(locales.text("bye", "de-AT"), "Arrivederci");
    EXPECT_EQ(locales.text("hello", "fr"), "Buongiorno");
}

TEST_F(LocalesTest, ShowsTheKeyThatNobodyKnows)
{
    EXPECT_EQ(Locales(package.path(), "it").text("thanks", "it"), "thanks");
}

TEST_F(LocalesTest, RefusesAFileThatIsNotRightAndADefaultThatIsNotThere)
{
    EXPECT_EQ(refusal("en"), host_sdk::Status::not_found);
    package.write("locales/en.json", R"({ "hello": { "a": "b" } })");
    EXPECT_EQ(refusal("it"), host_sdk::Status::invalid);
}
