#include "tests/sample-host/pages/running_host.hpp"

#include <gtest/gtest.h>

namespace sample_host::pages {
namespace {

constexpr const char* k_page = "/impostazioni/attivita";

struct ActivityPageTest : testing::Test {
    test::RunningHost host;
    test::HttpClient owner = host.log_in("titolare@aurora.example");
};

TEST_F(ActivityPageTest, TheOwnerSeesWhoDidWhat)
{
    auto visitor = host.visitor();
    visitor.log_in("segretaria@aurora.example", "sbagliata");
    owner.submit("/impostazioni/utenti/3", {{"fatture", "si"}});
    const auto page = owner.get(k_page);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.shows("Accesso non riuscito"));
    EXPECT_TRUE(page.shows("Autorizzazioni cambiate"));
    EXPECT_TRUE(page.shows("+invoices.view"));
    EXPECT_FALSE(page.shows("sbagliata"));
    EXPECT_TRUE(owner.get("/impostazioni").shows(k_page));
    const auto verified = owner.get(std::string(k_page) + "?verifica=1");
    EXPECT_TRUE(verified.shows("Il registro è integro"));
    EXPECT_FALSE(page.shows("Il registro è integro"));
}

TEST_F(ActivityPageTest, IsForTheOwnerOfThatPracticeOnly)
{
    auto secretary = host.log_in("segretaria@aurora.example");
    EXPECT_EQ(secretary.get(k_page).status, 403);
    owner.submit("/impostazioni/utenti/3", {{"fatture", "si"}});
    auto other = host.log_in("titolare@bianchi.example");
    EXPECT_TRUE(other.get(k_page).shows("Accesso"));
    EXPECT_FALSE(other.get(k_page).shows("Autorizzazioni cambiate"));
}

} // namespace
} // namespace sample_host::pages
