#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using testing::HasSubstr;
using testing::Not;

namespace {

class HomePage : public testing::Test {
protected:
    HomePage() { m_plugin.start(); }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(HomePage, B13LeadsASingleBillingEntityStraightToItsConfiguration)
{
    m_plugin.add_entity("e 1", "Dott.ssa Anna Bianchi");
    const auto answer = m_plugin.get("/");
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.headers.at("location"), "/plugins/under-test/entita/e%201/configura");
}

TEST_F(HomePage, B14ShowsAllBillingEntitiesToChooseFrom)
{
    m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
    m_plugin.add_entity("e2", "Centro Medico San Luca");
    const auto answer = m_plugin.get("/");
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("Scegliere l"));
    EXPECT_THAT(answer.body, HasSubstr("Dott.ssa Anna Bianchi"));
    EXPECT_THAT(answer.body, HasSubstr("Centro Medico San Luca"));
    EXPECT_THAT(answer.body, HasSubstr("/entita/e2/configura"));
    EXPECT_EQ(pages_test::count_of(answer.body, "da collegare</span>"), 2u);
}

TEST_F(HomePage, B17GoesStraightToTheServiceOnceConfigured)
{
    m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
    m_plugin.add_entity("e2", "Centro Medico San Luca");
    m_plugin.connect("e2");
    const auto answer = m_plugin.get("/");
    EXPECT_EQ(answer.title, "Panoramica");
    EXPECT_EQ(m_plugin.get(m_plugin.secretary, "/").title, "Panoramica");
}

TEST_F(HomePage, ExplainsToACollaboratorThatTheOwnerHasToConfigure)
{
    m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
    const auto answer = m_plugin.get(m_plugin.secretary, "/");
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("Chiedere al titolare"));
    EXPECT_THAT(answer.body, Not(HasSubstr("/impostazioni")));
}

TEST_F(HomePage, SaysSoWhereThereIsNoBillingEntity)
{
    EXPECT_THAT(m_plugin.get("/").body, HasSubstr("Non c&apos;è ancora un&apos;entità di fatturazione"));
}

TEST_F(HomePage, EachOfSeveralEntitiesHasItsFiguresThatAreLinks)
{
    using plugin::domain::TransmissionStatus;
    m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
    m_plugin.add_entity("e2", "Studio Bianchi");
    m_plugin.connect("e1");
    m_plugin.add_document(pages_test::make_document("i1", TransmissionStatus::to_send));
    m_plugin.add_document(pages_test::make_document("i2", TransmissionStatus::to_send));
    m_plugin.add_document(pages_test::make_document("i3", TransmissionStatus::rejected));
    auto accepted = pages_test::make_document("i4", TransmissionStatus::accepted, "4/2026");
    accepted.outcome_at = pages_test::k_now;
    const auto last = std::to_string(m_plugin.add_document(accepted));

    const auto page = m_plugin.get("/impostazioni").body;
    EXPECT_THAT(page, HasSubstr("/documenti?stato=to_send&amp;entita=e1\">2<"));
    EXPECT_THAT(page, HasSubstr("/documenti?stato=rejected&amp;entita=e1\">1<"));
    EXPECT_THAT(page, HasSubstr("/documenti/" + last + "\">24/11/2026, 11:00<"));
    EXPECT_THAT(page, HasSubstr("<dt>Certificato</dt>"));
    EXPECT_EQ(pages_test::count_of(page, "<dt>Da inviare</dt>"), 1u) << "the other one is not connected";

    m_plugin.fake.revoke_permission(m_plugin.owner.id, "invoices.view");
    EXPECT_THAT(m_plugin.get("/impostazioni").body, testing::Not(HasSubstr("Da inviare")));
}
