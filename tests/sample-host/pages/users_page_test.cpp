#include "tests/sample-host/pages/running_host.hpp"

#include <gtest/gtest.h>

namespace sample_host::pages {
namespace {

struct UsersPageTest : testing::Test {
    test::RunningHost host;
    test::HttpClient owner = host.log_in("titolare@aurora.example");
};

TEST_F(UsersPageTest, AnInvitedUserLogsInWithThePasswordShownOnce)
{
    owner.get("/impostazioni/utenti/invita");
    const auto answer = owner.submit("/impostazioni/utenti/invita",
                                     {{"nome", "Ugo Prova"}, {"email", "ugo@aurora.example"}, {"ruolo", "accountant"}});
    const std::string mark = "<code id=\"password\">";
    ASSERT_TRUE(answer.shows(mark));
    const auto password = answer.body.substr(answer.body.find(mark) + mark.size(), 19);
    auto invited = host.visitor();
    EXPECT_EQ(invited.log_in("ugo@aurora.example", password).header("Location"), "/");
    EXPECT_FALSE(owner.get("/impostazioni/utenti").shows(password));
}

TEST_F(UsersPageTest, TheTickFattureOpensTheInvoicesAtOnce)
{
    auto accountant = host.log_in("commercialista@aurora.example");
    const auto refused = accountant.get("/fatture");
    EXPECT_EQ(refused.status, 403);
    EXPECT_TRUE(refused.shows("«Fatture»"));
    EXPECT_FALSE(refused.shows("href=\"/fatture\""));

    owner.submit("/impostazioni/utenti/3", {{"fatture", "si"}});
    EXPECT_EQ(accountant.get("/fatture").status, 200);
    EXPECT_EQ(accountant.get("/pazienti").status, 200);

    owner.submit("/impostazioni/utenti/3", {});
    EXPECT_EQ(accountant.get("/fatture").status, 403);
}

TEST_F(UsersPageTest, OnlyTheOwnerSeesTheSettings)
{
    auto secretary = host.log_in("segretaria@aurora.example");
    EXPECT_FALSE(secretary.get("/").shows("Impostazioni</span>"));
    EXPECT_EQ(secretary.get("/impostazioni").status, 403);
    EXPECT_EQ(secretary.get("/impostazioni/utenti").status, 403);
    EXPECT_EQ(secretary.submit("/impostazioni/utenti/3", {{"fatture", "si"}}).status, 403);
}

TEST_F(UsersPageTest, AWrongPasswordIsRefusedInWords)
{
    auto visitor = host.visitor();
    const auto answer = visitor.log_in("titolare@aurora.example", "sbagliata");
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(answer.shows("non corretti"));
}

TEST_F(UsersPageTest, EsciEndsTheSession)
{
    const auto cookie = owner.cookie;
    EXPECT_EQ(owner.submit("/esci", {}).status, 303);
    owner.cookie = cookie;
    EXPECT_EQ(owner.get("/").header("Location"), "/accedi");
}

} // namespace
} // namespace sample_host::pages
