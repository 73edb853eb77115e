// Whose browser it is: new at the log-in, gone after the log-out, never one that somebody else chose.
#include "tests/security/studio.hpp"

#include <gmock/gmock.h>

using namespace security_test;
using testing::HasSubstr;
using testing::MatchesRegex;

namespace {

bool is_logged_in(const HttpClient& browser)
{
    HttpClient copy = browser;
    return copy.get("/").status == 200;
}

} // namespace

TEST(Sessions, TheIdIsNewAtEveryLogInAndNobodyElsesChoice)
{
    const Studio studio(0);
    auto victim = studio.visitor();
    victim.cookie = "studio_session=" + std::string(64, 'a'); // planted by somebody
    const auto planted = victim;
    const auto answer = victim.log_in("titolare@aurora.example", "demo-aurora");
    EXPECT_EQ(answer.status, 303);
    EXPECT_NE(victim.cookie, planted.cookie);
    EXPECT_TRUE(is_logged_in(victim));
    EXPECT_FALSE(is_logged_in(planted));

    const auto first = victim;
    victim.cookie.clear();
    victim.log_in("titolare@aurora.example", "demo-aurora");
    EXPECT_NE(victim.cookie, first.cookie);
    EXPECT_EQ(victim.cookie.size(), std::string("studio_session=").size() + 64); // 256 bits
}

TEST(Sessions, TheOldOneIsDeadAfterTheLogOut)
{
    const Studio studio(0);
    auto owner = studio.owner();
    const auto kept = owner;
    const auto answer = owner.submit("/esci", {});
    EXPECT_THAT(answer.header("Set-Cookie"), HasSubstr("Max-Age=0"));
    EXPECT_FALSE(is_logged_in(kept));
    auto again = kept;
    EXPECT_EQ(again.submit("/avvisi/letto", {}).header("Location"), "/accedi");
    EXPECT_EQ(again.get(k_mount + "/documenti").header("Location"), "/accedi");
}

TEST(Sessions, TheCookieHasItsFlags)
{
    const Studio studio(0);
    auto visitor = studio.visitor();
    const std::string form = "studio_session=[0-9a-f]+; Path=/; HttpOnly; SameSite=Lax";
    EXPECT_THAT(visitor.get("/accedi").header("Set-Cookie"), MatchesRegex(form));
    EXPECT_THAT(visitor.submit("/accedi", {{"email", "titolare@aurora.example"}, {"password", "demo-aurora"}})
                    .header("Set-Cookie"),
                MatchesRegex(form));
}

TEST(Sessions, ACookieThatIsNoneOfOursLeadsToTheLogIn)
{
    const Studio studio(0);
    for (const std::string& value :
         {std::string(), std::string("x"), std::string(64, '0'), std::string(64, 'A'), std::string(7000, 'a'),
          std::string("' OR 1=1 --"), studio.owner().cookie.substr(15, 63)}) {
        auto browser = studio.visitor();
        browser.cookie = "studio_session=" + value;
        EXPECT_EQ(browser.get("/").header("Location"), "/accedi") << value.substr(0, 80);
    }
}

TEST(Sessions, NeitherPageNorAddressHoldsTheId)
{
    const Studio studio(0);
    auto owner = studio.owner();
    const auto id = owner.cookie.substr(15);
    for (const std::string& path : {std::string("/"), std::string("/impostazioni"), k_mount + "/documenti"}) {
        const auto answer = owner.get(path);
        EXPECT_FALSE(answer.shows(id)) << path;
        EXPECT_EQ(answer.header("Set-Cookie"), "") << path;
    }
}

TEST(Sessions, WhoGuessesPasswordsIsSlowedDownAndLearnsNothing)
{
    const Studio studio(0);
    auto browser = studio.visitor();
    browser.get("/accedi");
    const auto guess = [&](const std::string& email, const std::string& password) {
        auto answer = browser.submit("/accedi", {{"email", email}, {"password", password}});
        return std::to_string(answer.status) + between(answer.body, "role=\"alert\">", "<");
    };
    const auto wrong_password = guess("segretaria@aurora.example", "sbagliata");
    const auto unknown_address = guess("nessuno@aurora.example", "sbagliata");
    EXPECT_EQ(wrong_password, unknown_address);
    for (int i = 0; i < 4; ++i)
        guess("segretaria@aurora.example", "sbagliata");
    EXPECT_EQ(guess("segretaria@aurora.example", "demo-aurora"), wrong_password); // not even the right one
    EXPECT_EQ(guess("titolare@bianchi.example", "demo-bianchi"), "303");
}
