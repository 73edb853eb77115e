#include "plugin/ledger/verdict_table.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using domain::TransmissionStatus;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

class VerdictPage : public testing::Test {
protected:
    VerdictPage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.add_invoice("i1", "Giulia Rossi");
        m_document = pages_test::make_document("i1", TransmissionStatus::to_verify);
        m_document.verify_after = pages_test::k_now + 3'600'000;
        m_document.verify_tries = ledger::k_questions_before_asking_the_doctor;
        m_document.id = m_plugin.add_document(m_document);
        m_plugin.write([&](ledger::Session& session) {
            ledger::Attempt attempt = pages_test::make_attempt(m_document.id);
            attempt.totals = {{"SP", domain::Cents(8050)}};
            ledger::AttemptTable(session).add(attempt);
        });
        m_plugin.start();
    }

    std::string path() const { return "/documenti/" + std::to_string(m_document.id); }

    support::Answer give(const host_sdk::User& user, const std::string& rest)
    {
        return m_plugin.post(user, "/documenti/verdetto", "documento=" + std::to_string(m_document.id) + "&" + rest);
    }

    std::optional<ledger::Verdict> given()
    {
        std::optional<ledger::Verdict> found;
        m_plugin.read([&](ledger::Session& session) { found = ledger::VerdictTable(session).next(); });
        return found;
    }

    pages_test::PluginUnderTest m_plugin;
    ledger::Document m_document;
};

} // namespace

TEST_F(VerdictPage, ShowsTheEvidenceAndAsks)
{
    EXPECT_THAT(m_plugin.get(path()).body,
                AllOf(HasSubstr("Il Sistema TS non dice come è andata"), HasSubstr("lo ha chiesto 4 volte"),
                      HasSubstr("SP 80,50"), HasSubstr("Carla Neri"), HasSubstr("Il documento non c&apos;è")));
}

TEST_F(VerdictPage, DoesNotAskWhileTheQuestionsGoOn)
{
    m_document.verify_tries = 1;
    m_plugin.write([&](ledger::Session& session) { ledger::DocumentTable(session).save(m_document); });
    EXPECT_THAT(m_plugin.get(path()).body, Not(HasSubstr("non dice come è andata")));
    EXPECT_EQ(give(m_plugin.secretary, "esito=eseguito&conferma=1").status, 409);
    EXPECT_FALSE(given());
}

TEST_F(VerdictPage, KeepsWhatWasFoundAndWhoFoundIt)
{
    EXPECT_EQ(give(m_plugin.secretary, "esito=eseguito&conferma=1&protocollo=+9926+1124+").status, 303);
    ASSERT_TRUE(given());
    EXPECT_TRUE(given()->done);
    EXPECT_EQ(given()->protocol, "99261124");
    EXPECT_EQ(given()->given_by, "Carla Neri");
    EXPECT_THAT(m_plugin.get(path()).body,
                AllOf(HasSubstr("La risposta è stata registrata"), Not(HasSubstr("name=\"esito\""))));
}

TEST_F(VerdictPage, TakesNothingHalfSaid)
{
    for (const char* rest :
         {"esito=eseguito", "conferma=1", "esito=forse&conferma=1", "esito=eseguito&conferma=1&protocollo=12a",
          ("esito=eseguito&conferma=1&protocollo="
           "1234567890123456789012345678901")}) {
        EXPECT_EQ(give(m_plugin.secretary, rest).status, 422) << rest;
    }
    EXPECT_FALSE(given());
}

TEST_F(VerdictPage, IsNotForWhoMayNotTransmit)
{
    EXPECT_THAT(m_plugin.get(m_plugin.reader, path()).body, Not(HasSubstr("name=\"esito\"")));
    EXPECT_NE(give(m_plugin.reader, "esito=eseguito&conferma=1").status, 303);
    EXPECT_FALSE(given());
}
