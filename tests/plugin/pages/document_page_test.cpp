#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using domain::TransmissionStatus;
using pages_test::make_attempt;
using pages_test::make_document;
using testing::HasSubstr;
using testing::Not;

namespace {

class DocumentPage : public testing::Test {
protected:
    DocumentPage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.add_invoice("i1", "Giulia Rossi");
        m_plugin.start();
    }

    std::string add(TransmissionStatus status, const ledger::AttemptResult& result)
    {
        const auto id = m_plugin.add_document(make_document("i1", status));
        m_plugin.write([&](ledger::Session& session) {
            ledger::AttemptTable table(session);
            table.finish(table.add(make_attempt(id)), result, pages_test::k_now);
        });
        return "/documenti/" + std::to_string(id);
    }

    static ledger::AttemptResult answer(std::string outcome, std::vector<ledger::Message> messages)
    {
        ledger::AttemptResult result;
        result.state = ledger::AttemptState::answered;
        result.outcome = std::move(outcome);
        result.messages = std::move(messages);
        return result;
    }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(DocumentPage, B43ShowsTheReasonOfARejectionWithWhatToDo)
{
    const auto page =
        m_plugin.get(add(TransmissionStatus::rejected, answer("scartato", {{"S017", "Documento gia' presente", "E"}})));
    EXPECT_THAT(page.body, HasSubstr("scartato"));
    EXPECT_THAT(page.body, HasSubstr("S017"));
    EXPECT_THAT(page.body, HasSubstr("Documento gia&apos; presente"));
    EXPECT_THAT(page.body, HasSubstr("Che cosa fare:"));
    EXPECT_THAT(page.body, HasSubstr("Giulia Rossi"));
}

TEST_F(DocumentPage, OffersATextForTheSupportWithoutThePatient)
{
    const std::string page =
        m_plugin.get(add(TransmissionStatus::rejected, answer("scartato", {{"104", "PINCODE ERRATO", "E"}}))).body;
    const auto begin = page.find("<textarea");
    ASSERT_NE(begin, std::string::npos);
    const std::string text = page.substr(begin, page.find("</textarea>") - begin);
    EXPECT_THAT(text, HasSubstr("Stato: scartato"));
    EXPECT_THAT(text, HasSubstr("104 PINCODE ERRATO"));
    EXPECT_THAT(text, HasSubstr("Che cosa fare:"));
    EXPECT_THAT(text, Not(HasSubstr("Rossi")));
}

TEST_F(DocumentPage, B43SaysWhoActsWhetherItWasTakenAndWhetherToSendAgain)
{
    const auto page =
        m_plugin.get(add(TransmissionStatus::rejected, answer("scartato", {{"104", "PINCODE ERRATO", "E"}})));
    EXPECT_THAT(page.body, HasSubstr("<dt>Chi se ne occupa</dt><dd>medico</dd>"));
    EXPECT_THAT(page.body, HasSubstr("<dt>Documento acquisito</dt><dd>no</dd>"));
    EXPECT_THAT(page.body, HasSubstr("<dt>Inviare di nuovo</dt><dd>dopo la correzione</dd>"));
    EXPECT_THAT(page.body, HasSubstr("href=\"/plugins/under-test/entita/e1/configura\">Configura Sistema TS"));
}

TEST_F(DocumentPage, OfAnUnknownCodeOnlyTheTextOfSistemaTsIsShown)
{
    const auto page =
        m_plugin.get(add(TransmissionStatus::rejected, answer("scartato", {{"S999", "TESTO DEL SERVIZIO", "E"}})));
    EXPECT_THAT(page.body, HasSubstr("TESTO DEL SERVIZIO"));
    EXPECT_THAT(page.body, Not(HasSubstr("Chi se ne occupa")));
    EXPECT_THAT(page.body, Not(HasSubstr("Che cosa fare")));
}

TEST_F(DocumentPage, B41ShowsTheAnomalyOfAnAcceptedDocument)
{
    const auto page = m_plugin.get(add(TransmissionStatus::accepted_with_warnings,
                                       answer("accolto con anomalie", {{"SIM9", "Anomalia di prova", "W"}})));
    EXPECT_THAT(page.body, HasSubstr("accolto con anomalie"));
    EXPECT_THAT(page.body, HasSubstr("Anomalia di prova"));
}

TEST_F(DocumentPage, B67ShowsWhatIsToBeCorrectedAndWhere)
{
    const auto id = m_plugin.add_document(make_document("i1", TransmissionStatus::to_correct));
    m_plugin.write([&](ledger::Session& session) {
        ledger::FindingTable(session).replace(id, {domain::make_finding("V06"), domain::make_finding("V17", {}, "s1")});
    });
    const auto page = m_plugin.get("/documenti/" + std::to_string(id));
    EXPECT_THAT(page.body, HasSubstr("Manca il codice fiscale del paziente."));
    EXPECT_THAT(page.body, HasSubstr("nella scheda del paziente"));
    EXPECT_THAT(page.body, HasSubstr("href=\"/plugins/under-test/tipo-spesa?prestazione=s1"));
    EXPECT_THAT(m_plugin.get(m_plugin.reader, "/documenti/" + std::to_string(id)).body, Not(HasSubstr("/tipo-spesa")));
}

TEST_F(DocumentPage, TellsTheHistoryOfEveryAttempt)
{
    const auto path = add(TransmissionStatus::to_send, [] {
        ledger::AttemptResult result;
        result.state = ledger::AttemptState::not_sent;
        return result;
    }());
    const auto page = m_plugin.get(path);
    EXPECT_THAT(page.body, HasSubstr("Cronologia degli invii"));
    EXPECT_THAT(page.body, HasSubstr("Non inviato"));
    EXPECT_THAT(page.body, HasSubstr("24/11/2026, 10:59"));
    EXPECT_THAT(page.body, HasSubstr("Carla Neri"));
}

TEST_F(DocumentPage, SaysSoWhereThereIsNone)
{
    for (const auto* path : {"/documenti/999", "/documenti/abc", "/documenti/1/2", "/documenti/-1"}) {
        EXPECT_EQ(m_plugin.get(path).status, 404) << path;
    }
}

TEST_F(DocumentPage, ShowsNothingToAUserWithoutInvoices)
{
    const auto id = m_plugin.add_document(make_document("i1", TransmissionStatus::to_send));
    m_plugin.fake.revoke_permission(m_plugin.secretary.id, "invoices.view");
    const auto page = m_plugin.get(m_plugin.secretary, "/documenti/" + std::to_string(id));
    EXPECT_THAT(page.body, Not(HasSubstr("1/2026")));
    EXPECT_THAT(page.body, Not(HasSubstr("Giulia Rossi")));
}
