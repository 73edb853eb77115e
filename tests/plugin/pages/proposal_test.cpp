#include "plugin/domain/sent_content.hpp"
#include "plugin/ledger/proposal_table.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using domain::TransmissionStatus;
using pages_test::make_attempt;
using pages_test::make_document;
using testing::HasSubstr;
using testing::Not;

namespace {

class Proposal : public testing::Test {
protected:
    Proposal()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.add_invoice("i1", "Giulia Rossi");
        m_plugin.connect("e1");
        ledger::Document document = make_document("i1", TransmissionStatus::accepted);
        document.changed_after_sending = true;
        m_id = m_plugin.add_document(document);
        m_plugin.write([&](ledger::Session& session) {
            ledger::Attempt attempt = make_attempt(m_id);
            attempt.content = content("150");
            ledger::AttemptTable table(session);
            table.finish(table.add(attempt), {ledger::AttemptState::answered, "accolto", "99261120000000001", {}, {}},
                         pages_test::k_now);
        });
        m_plugin.start();
    }

    static std::string content(const std::string& euros)
    {
        return "1\nkey=01234567897|2026-11-20|1|1/2026\npaid=2026-11-20\ntraced=SI\nline=SR|0|" + euros +
               "00|nature|N4\n";
    }

    void propose(const std::string& operation, const std::string& now)
    {
        m_plugin.write([&](ledger::Session& session) {
            ledger::ProposalTable(session).save({m_id, operation, now, pages_test::k_now});
        });
    }

    std::string path() const { return "/documenti/" + std::to_string(m_id); }
    std::string form(const std::string& operation) const
    {
        return "documento=" + std::to_string(m_id) + "&operazione=" + operation;
    }

    ledger::Document document()
    {
        ledger::Document found;
        m_plugin.read([&](ledger::Session& session) { found = ledger::DocumentTable(session).find(m_id).value(); });
        return found;
    }

    pages_test::PluginUnderTest m_plugin;
    std::int64_t m_id = 0;
};

} // namespace

TEST_F(Proposal, B69ShowsTheDifferenceAndProposesTheVariation)
{
    propose("V", content("120"));
    const auto page = m_plugin.get(path());
    EXPECT_THAT(page.body, HasSubstr("Importo SR, natura IVA N4"));
    EXPECT_THAT(page.body, HasSubstr("150,00 €"));
    EXPECT_THAT(page.body, HasSubstr("120,00 €"));
    EXPECT_THAT(page.body, HasSubstr("Invia la variazione"));
    EXPECT_THAT(page.body, Not(HasSubstr("name=\"conferma\"")));
}

TEST_F(Proposal, B69TheDoctorConfirmsTheVariation)
{
    propose("V", content("120"));
    const auto answer = m_plugin.post("/documenti/proposta", form("V"));
    EXPECT_EQ(answer.status, 303);
    EXPECT_TRUE(document().queued_at);
    EXPECT_EQ(document().operation, "V");
    EXPECT_EQ(document().queued_by, "Dott.ssa Anna Bianchi");
    EXPECT_THAT(m_plugin.get(path()).body, HasSubstr("In coda per l&apos;invio della variazione"));
    EXPECT_THAT(m_plugin.get("/documenti").body, HasSubstr("variazione chiesta da"));
}

TEST_F(Proposal, B69ACancellationAsksToBeConfirmedExpressly)
{
    propose("C", "");
    EXPECT_THAT(m_plugin.get(path()).body, HasSubstr("name=\"conferma\""));
    const auto refused = m_plugin.post("/documenti/proposta", form("C"));
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("Manca la conferma"));
    EXPECT_FALSE(document().queued_at);
    EXPECT_EQ(m_plugin.post("/documenti/proposta", form("C") + "&conferma=1").status, 303);
    EXPECT_EQ(document().operation, "C");
}

TEST_F(Proposal, WhatIsNoLongerProposedIsNotDone)
{
    propose("V", content("120"));
    EXPECT_EQ(m_plugin.post("/documenti/proposta", form("C") + "&conferma=1").status, 409);
    EXPECT_EQ(m_plugin.post("/documenti/proposta", "documento=99999&operazione=V").status, 409);
    EXPECT_EQ(m_plugin.post("/documenti/proposta", "documento=x&operazione=").status, 409);
    EXPECT_FALSE(document().queued_at);
}

TEST_F(Proposal, WhatMustBeCorrectedFirstHasNoButton)
{
    propose("", content("120"));
    const auto page = m_plugin.get(path());
    EXPECT_THAT(page.body, HasSubstr("correggerla nel gestionale"));
    EXPECT_THAT(page.body, Not(HasSubstr("/documenti/proposta")));
}

TEST_F(Proposal, WhoMayNotTransmitSeesItWithoutTheButton)
{
    propose("V", content("120"));
    const auto page = m_plugin.get(m_plugin.reader, path());
    EXPECT_THAT(page.body, HasSubstr("120,00 €"));
    EXPECT_THAT(page.body, Not(HasSubstr("/documenti/proposta")));
    EXPECT_NE(m_plugin.post(m_plugin.reader, "/documenti/proposta", form("V")).status, 303);
    EXPECT_FALSE(document().queued_at);
}

TEST_F(Proposal, V49ARefundThatStandsIsSaidBefore)
{
    propose("C", "");
    EXPECT_THAT(m_plugin.get(path()).body, Not(HasSubstr("Cancellare prima la nota di credito")));
    m_plugin.add_invoice("n1", "Giulia Rossi");
    ledger::Document note = make_document("n1", TransmissionStatus::accepted, "2/2026");
    note.kind = domain::DocumentKind::credit_note;
    const auto id = m_plugin.add_document(note);
    m_plugin.write([&](ledger::Session& session) {
        ledger::Attempt attempt = make_attempt(id, "2/2026");
        attempt.operation = "R";
        attempt.content = content("40") + "refunds=01234567897|2026-11-20|1|1/2026\n";
        ledger::AttemptTable table(session);
        table.finish(table.add(attempt), {ledger::AttemptState::answered, "accolto", "99261120000000002", {}, {}},
                     pages_test::k_now);
    });
    EXPECT_THAT(m_plugin.get(path()).body, HasSubstr("Cancellare prima la nota di credito collegata."));
}
