#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

#include <map>
#include <set>

using namespace plugin;
using domain::TransmissionStatus;
using pages_test::count_of;
using pages_test::make_document;
using testing::HasSubstr;
using testing::Not;

namespace {

class DocumentsPage : public testing::Test {
protected:
    DocumentsPage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.connect("e1");
        m_plugin.start();
    }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(DocumentsPage, B38ShowsEveryStatusInItsWords)
{
    int number = 0;
    for (const auto status : domain::k_transmission_statuses) {
        const std::string id = "i" + std::to_string(++number);
        m_plugin.add_document(make_document(id, status, std::to_string(number)));
    }
    const auto page = m_plugin.get("/documenti");
    EXPECT_EQ(page.title, "Invio Documenti Fiscali");
    for (const auto* word : {"da inviare", "da correggere", "in invio", "esito da verificare", "preso in carico",
                             "accolto", "accolto con anomalie", "scartato", "non si invia"}) {
        EXPECT_THAT(page.body, HasSubstr(std::string("</i> ") + word + "</span>"));
    }
}

TEST_F(DocumentsPage, B37ShowsNoDocumentThatIsNotPaidAnyMore)
{
    auto hidden = make_document("i1", TransmissionStatus::to_correct, "HIDDEN-1");
    hidden.hidden = true;
    m_plugin.add_document(hidden);
    m_plugin.add_document(make_document("i2", TransmissionStatus::to_send, "PAID-1"));
    const auto page = m_plugin.get("/documenti");
    EXPECT_THAT(page.body, HasSubstr("PAID-1"));
    EXPECT_THAT(page.body, Not(HasSubstr("HIDDEN-1")));
}

TEST_F(DocumentsPage, B67CountsTheReasonsAndNotTheWarningsBesideThem)
{
    const auto findings_of = [&](const char* invoice, std::vector<domain::Finding> findings) {
        const auto id = m_plugin.add_document(make_document(invoice, TransmissionStatus::to_correct, invoice));
        m_plugin.write([&](ledger::Session& session) { ledger::FindingTable(session).replace(id, findings); });
    };
    findings_of("i1", {domain::make_finding("V06"), domain::make_finding("V27")});
    EXPECT_THAT(m_plugin.get("/documenti").body, Not(HasSubstr("altro motivo")));
    findings_of("i2", {domain::make_finding("V35"), domain::make_finding("V43"), domain::make_finding("V27")});
    EXPECT_THAT(m_plugin.get("/documenti").body, HasSubstr("altro motivo"));
}

TEST_F(DocumentsPage, B41B43LinksEachStatusToItsReasons)
{
    const auto id = m_plugin.add_document(make_document("i1", TransmissionStatus::rejected));
    EXPECT_THAT(m_plugin.get("/documenti").body, HasSubstr("<a href=\"/plugins/under-test/documenti/" +
                                                           std::to_string(id) + "\" class=\"sts-badge-link\">"));
}

TEST_F(DocumentsPage, ReadsThePatientFromTheHostUnderTheRightsOfTheUser)
{
    m_plugin.add_invoice("i1", "Giulia Rossi");
    m_plugin.add_document(make_document("i1", TransmissionStatus::to_send));
    EXPECT_THAT(m_plugin.get("/documenti").body, HasSubstr("Giulia Rossi"));
    m_plugin.fake.revoke_permission(m_plugin.reader.id, "customers.view-personal-data");
    const auto page = m_plugin.get(m_plugin.reader, "/documenti");
    EXPECT_THAT(page.body, Not(HasSubstr("Giulia Rossi")));
    EXPECT_THAT(page.body, HasSubstr("Nome non visibile"));
}

TEST_F(DocumentsPage, B62ShowsNoButtonToAUserWhoMayNotTransmit)
{
    m_plugin.add_document(make_document("i1", TransmissionStatus::to_send));
    const auto secretary = m_plugin.get(m_plugin.secretary, "/documenti");
    EXPECT_THAT(secretary.body, HasSubstr("Invia selezionati"));
    EXPECT_THAT(secretary.body, HasSubstr("type=\"checkbox\""));
    const auto reader = m_plugin.get(m_plugin.reader, "/documenti");
    EXPECT_THAT(reader.body, HasSubstr("1/2026"));
    EXPECT_THAT(reader.body, Not(HasSubstr("Invia selezionati")));
    EXPECT_THAT(reader.body, Not(HasSubstr("type=\"checkbox\"")));
}

TEST_F(DocumentsPage, B62ExplainsToAUserWithoutInvoicesWhyHeSeesNone)
{
    m_plugin.add_document(make_document("i1", TransmissionStatus::to_send));
    m_plugin.fake.revoke_permission(m_plugin.secretary.id, "invoices.view");
    const auto page = m_plugin.get(m_plugin.secretary, "/documenti");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("Non ci sono documenti visibili per questo utente"));
    EXPECT_THAT(page.body, Not(HasSubstr("1/2026")));
    EXPECT_THAT(page.body, Not(HasSubstr("Invia selezionati")));
}

TEST_F(DocumentsPage, ShowsTheTabsThatTheUserMayOpen)
{
    EXPECT_THAT(m_plugin.get("/documenti").body, HasSubstr("Associa tipo spesa"));
    EXPECT_THAT(m_plugin.get(m_plugin.secretary, "/documenti").body, Not(HasSubstr("/tipo-spesa")));
}

TEST_F(DocumentsPage, FiltersByStatusAndNumberAndShowsTheCounts)
{
    m_plugin.add_document(make_document("i1", TransmissionStatus::to_send, "AAA-1"));
    m_plugin.add_document(make_document("i2", TransmissionStatus::to_send, "AAA-2"));
    m_plugin.add_document(make_document("i3", TransmissionStatus::accepted, "BBB-3"));
    const auto filtered = m_plugin.get("/documenti?stato=to_send");
    EXPECT_THAT(filtered.body, HasSubstr("AAA-2"));
    EXPECT_THAT(filtered.body, Not(HasSubstr("BBB-3")));
    EXPECT_THAT(filtered.body, HasSubstr("Da inviare <span class=\"sts-count\">2</span>"));
    EXPECT_THAT(filtered.body, HasSubstr("Tutti <span class=\"sts-count\">3</span>"));
    EXPECT_THAT(m_plugin.get("/documenti?cerca=bbb").body, Not(HasSubstr("AAA-1")));
    EXPECT_THAT(m_plugin.get("/documenti?cerca=zzz").body, HasSubstr("Nessun documento trovato"));
}

TEST_F(DocumentsPage, FindsDocumentsByThePatientWhomTheHostKnows)
{
    m_plugin.add_invoice("i1", "Rossi Giulia");
    m_plugin.add_invoice("i2", "Verdi Carlo");
    m_plugin.add_document(make_document("i1", TransmissionStatus::to_send, "AAA-1"));
    m_plugin.add_document(make_document("i2", TransmissionStatus::to_send, "AAA-2"));
    m_plugin.add_document(make_document("i3", TransmissionStatus::accepted, "ROSSI-3"));
    EXPECT_THAT(m_plugin.get("/documenti").body, HasSubstr("placeholder=\"Paziente o numero\""));
    const auto by_name = m_plugin.get("/documenti?cerca=giulia%20ROSSI").body;
    EXPECT_THAT(by_name, HasSubstr(">AAA-1</a>"));
    EXPECT_THAT(by_name, Not(HasSubstr(">AAA-2</a>")));
    EXPECT_THAT(by_name, HasSubstr("Tutti <span class=\"sts-count\">1</span>"));
    EXPECT_THAT(by_name, HasSubstr("name=\"cerca\" type=\"search\" value=\"giulia ROSSI\""));
    EXPECT_THAT(by_name, HasSubstr("/documenti?stato=accepted&amp;cerca=giulia%20ROSSI"));
    const auto by_number = m_plugin.get("/documenti?cerca=rossi-3").body;
    EXPECT_THAT(by_number, HasSubstr(">ROSSI-3</a>"));
    EXPECT_THAT(by_number, Not(HasSubstr(">AAA-1</a>")));
}

TEST_F(DocumentsPage, SaysWhenThePatientsFoundHaveMoreInvoicesThanItLooksAt)
{
    for (int i = 0; i < 501; ++i)
        m_plugin.add_invoice("i" + std::to_string(i), "Rossi Giulia");
    EXPECT_THAT(m_plugin.get("/documenti?cerca=rossi").body, HasSubstr("sono più di 500: si vedono le più recenti"));
    EXPECT_THAT(m_plugin.get("/documenti?cerca=verdi").body, Not(HasSubstr("sono più di")));
}

TEST_F(DocumentsPage, SearchesTheNumberOnlyWhereTheHostOrTheUserCannotSearchByPatient)
{
    m_plugin.add_invoice("i1", "Rossi Giulia");
    m_plugin.add_document(make_document("i1", TransmissionStatus::to_send, "AAA-1"));
    m_plugin.fake.revoke_permission(m_plugin.reader.id, "customers.view-personal-data");
    const auto expect_number_only = [&](const host_sdk::User& user) {
        const auto page = m_plugin.get(user, "/documenti?cerca=rossi").body;
        EXPECT_THAT(page, Not(HasSubstr("Paziente o numero")));
        EXPECT_THAT(page, HasSubstr("placeholder=\"Numero del documento\""));
        EXPECT_THAT(page, HasSubstr("Nessun documento trovato"));
        EXPECT_THAT(m_plugin.get(user, "/documenti?cerca=aaa").body, HasSubstr(">AAA-1</a>"));
    };
    expect_number_only(m_plugin.reader);
    m_plugin.fake.revoke_scope("invoices.read-personal-data");
    EXPECT_THAT(m_plugin.get("/documenti?cerca=rossi").body, HasSubstr("La ricerca per paziente non è autorizzata"));
    m_plugin.fake.grant_scope("invoices.read-personal-data");
    m_plugin.fake.remove_extension("hsdk.invoice-search/1");
    expect_number_only(m_plugin.owner);
}

TEST_F(DocumentsPage, PagesThroughALongListWithoutLosingARow)
{
    for (int i = 100; i < 160; ++i) {
        m_plugin.add_document(
            make_document("i" + std::to_string(i), TransmissionStatus::to_send, "N" + std::to_string(i)));
    }
    std::set<std::string> seen;
    std::string path = "/documenti";
    int pages = 0;
    for (; !path.empty(); ++pages) {
        ASSERT_LT(pages, 5);
        const std::string body = m_plugin.get(path).body;
        for (int i = 100; i < 160; ++i) {
            const std::string number = ">N" + std::to_string(i) + "<";
            if (body.find(number) != std::string::npos) {
                EXPECT_TRUE(seen.insert(number).second) << number;
            }
        }
        const std::string link = "href=\"/plugins/under-test/documenti?dopo=";
        const auto at = body.find(link);
        path.clear();
        if (at == std::string::npos) break;
        const auto begin = at + std::string("href=\"/plugins/under-test").size();
        path = body.substr(begin, body.find('"', begin) - begin);
    }
    EXPECT_EQ(seen.size(), 60u);
    EXPECT_EQ(pages, 2);
}

TEST_F(DocumentsPage, IsSortedByItsHeadingsAndKeepsFilterAndOrderEverywhere)
{
    int cents = 100;
    for (const auto* number : {"9/2026", "10/2026", "8/2026"}) {
        auto document = make_document(std::string("i") + number, TransmissionStatus::to_send, number);
        document.total_cents = cents *= 2;
        m_plugin.add_document(document);
    }
    const auto order_of = [](const std::string& body) {
        std::map<std::size_t, std::string> places;
        for (const auto* number : {"9/2026", "10/2026", "8/2026"})
            places[body.find(std::string(">") + number + "</a>")] = number;
        std::string order;
        for (const auto& [place, number] : places)
            order += number + " ";
        return order;
    };
    const std::string mount = "/plugins/under-test";
    const auto itself = m_plugin.get("/documenti").body;
    EXPECT_THAT(itself, HasSubstr("aria-sort=\"descending\"><a class=\"sts-sort\" href=\"" + mount +
                                  "/documenti?ordine=meno-recenti\">Pagata il"));
    EXPECT_EQ(count_of(itself, "aria-sort"), 1u);
    EXPECT_EQ(order_of(m_plugin.get("/documenti?ordine=numero").body), "8/2026 9/2026 10/2026 ");
    EXPECT_EQ(order_of(m_plugin.get("/documenti?ordine=numero-dall-ultimo").body), "10/2026 9/2026 8/2026 ");
    EXPECT_EQ(order_of(m_plugin.get("/documenti?ordine=importo-minore").body), "9/2026 10/2026 8/2026 ");
    const auto filtered = m_plugin.get("/documenti?stato=to_send&ordine=importo-maggiore").body;
    EXPECT_EQ(order_of(filtered), "8/2026 10/2026 9/2026 ");
    EXPECT_THAT(filtered, HasSubstr("aria-sort=\"descending\"><a class=\"sts-sort\" href=\"" + mount +
                                    "/documenti?stato=to_send&amp;ordine=importo-minore\">Importo"));
    EXPECT_THAT(filtered, HasSubstr("href=\"" + mount + "/documenti?ordine=importo-maggiore\">Tutti"));
    EXPECT_THAT(filtered, HasSubstr("name=\"ordine\" value=\"importo-maggiore\""));
    EXPECT_THAT(filtered, HasSubstr("href=\"" + mount + "/documenti?ordine=importo-maggiore\">Togli i filtri"));
}

TEST_F(DocumentsPage, B51To54B73ShowsTheDeadlineInForceWithItsSource)
{
    const auto page = m_plugin.get("/documenti");
    EXPECT_THAT(page.body, HasSubstr("le spese sanitarie sostenute nel 2026 vanno trasmesse entro il 01/02/2027"));
    EXPECT_THAT(page.body, HasSubstr("D.Lgs. 81/2025"));
    EXPECT_THAT(page.body, HasSubstr("documentazione ufficiale dell'Agenzia delle Entrate"));
}

TEST_F(DocumentsPage, TellsWhatKeepsDocumentsFromBeingSent)
{
    m_plugin.add_entity("e2", "Centro Medico");
    m_plugin.write([](ledger::Session& session) {
        ledger::EntityStateTable(session).block("e1", "La parola chiave è scaduta.", pages_test::k_now);
        ledger::NoticeTable(session).raise("environment", "Manca il certificato SanitelCF.", pages_test::k_now);
    });
    const auto page = m_plugin.get("/documenti");
    EXPECT_THAT(page.body, HasSubstr("La parola chiave è scaduta."));
    EXPECT_THAT(page.body, HasSubstr("/entita/e1/configura"));
    EXPECT_THAT(page.body, HasSubstr("Manca il certificato SanitelCF."));
    EXPECT_THAT(page.body, HasSubstr("Centro Medico: manca il collegamento"));
    EXPECT_EQ(count_of(page.body, "role=\"alert\""), 2u);
    EXPECT_THAT(m_plugin.get(m_plugin.secretary, "/documenti").body, Not(HasSubstr("/entita/e1/configura")));
}

TEST_F(DocumentsPage, LooksAgainByItselfOnlyWhileTheSendingGoesOn)
{
    auto queued = make_document("i1", TransmissionStatus::to_send);
    queued.queued_at = pages_test::k_now;
    queued.queued_by = "Carla Neri";
    const auto id = m_plugin.add_document(queued);
    const std::string without_scripts = "<noscript><meta http-equiv=\"refresh\" content=\"3\">";
    EXPECT_THAT(m_plugin.get("/documenti?avanzamento=1").body, HasSubstr(without_scripts));
    const auto quiet = m_plugin.get("/documenti");
    EXPECT_THAT(quiet.body, Not(HasSubstr(without_scripts))) << "it would untick what the doctor is ticking";
    EXPECT_THAT(quiet.body, HasSubstr("data-refresh=\"3\"")); // of the script, which leaves the ticks alone
    EXPECT_THAT(quiet.body, HasSubstr("In coda: invio chiesto da Carla Neri."));
    m_plugin.write([&](ledger::Session& session) {
        ledger::DocumentTable table(session);
        auto document = table.find(id).value();
        document.queued_at.reset();
        document.queued_by.clear();
        document.status = TransmissionStatus::accepted;
        table.save(document);
    });
    const auto done = m_plugin.get("/documenti?avanzamento=1");
    EXPECT_THAT(done.body, Not(HasSubstr("data-refresh")));
    EXPECT_THAT(done.body, HasSubstr("Invio concluso."));
}

TEST_F(DocumentsPage, WaitsWithoutLookingAgainWhileSomethingHoldsTheSendingUp)
{
    auto queued = make_document("i1", TransmissionStatus::to_send);
    queued.queued_at = pages_test::k_now;
    queued.queued_by = "Carla Neri";
    m_plugin.add_document(queued);
    m_plugin.write([](ledger::Session& session) {
        ledger::EntityStateTable(session).wait("e1", "Il Sistema TS non risponde.", pages_test::k_now + 60'000);
    });
    const auto page = m_plugin.get("/documenti?avanzamento=1");
    EXPECT_THAT(page.body, Not(HasSubstr("data-refresh")));
    EXPECT_THAT(page.body, HasSubstr("Invio in attesa."));
    EXPECT_THAT(page.body, HasSubstr("Il Sistema TS non risponde."));
}

TEST_F(DocumentsPage, B46OffersTheFourStatusesAsFilters)
{
    const auto page = m_plugin.get("/documenti");
    for (const auto* word : {"Preso in carico", "Accolto", "Accolto con anomalie", "Scartato"}) {
        EXPECT_THAT(page.body, HasSubstr(std::string(">") + word + " <span class=\"sts-count\">0</span>"));
    }
}
