// From what is wrong to the page that mends it, and back.
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <host_sdk/web/form.hpp>

#include <gmock/gmock.h>

using namespace plugin;
using domain::TransmissionStatus;
using pages_test::count_of;
using pages_test::make_document;
using testing::HasSubstr;
using testing::Not;

namespace {

const std::string k_mount = "/plugins/under-test";

class MendingPages : public testing::Test {
protected:
    MendingPages()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.connect("e1");
        m_plugin.start();
    }

    // A document to correct, of an invoice to that patient.
    std::int64_t add(const std::string& invoice, const std::string& patient, std::vector<domain::Finding> findings)
    {
        m_plugin.add_invoice(invoice, patient);
        const auto id = m_plugin.add_document(make_document(invoice, TransmissionStatus::to_correct, "N" + invoice));
        m_plugin.write([&](ledger::Session& session) { ledger::FindingTable(session).replace(id, findings); });
        return id;
    }

    // A document that Sistema TS discarded for that code, after others of before.
    std::int64_t add_discarded(const std::string& invoice, const std::string& patient, const std::string& code,
                               const std::string& code_before = "S017")
    {
        m_plugin.add_invoice(invoice, patient);
        const auto id = m_plugin.add_document(make_document(invoice, TransmissionStatus::rejected, "N" + invoice));
        m_plugin.write([&](ledger::Session& session) {
            std::int64_t moment = pages_test::k_now - 120'000;
            for (const std::string& said : {code_before, code}) {
                ledger::Attempt attempt = pages_test::make_attempt(id);
                attempt.started_at = moment += 60'000;
                ledger::AttemptTable(session).add(attempt);
                ledger::AttemptTable(session).finish(
                    attempt.id, {.state = ledger::AttemptState::answered, .messages = {{said, "", "E"}}}, moment);
            }
        });
        return id;
    }

    std::string get(const std::string& path) { return m_plugin.get(path).body; }

    // The address of the fake host's page, as it stands in HTML.
    static std::string host_page(const std::string& record, int field, const std::string& back)
    {
        return "href=\"/host/" + record + "?field=" + std::to_string(field) +
               "&amp;return=" + host_sdk::web::encode_component(back) + "\"";
    }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(MendingPages, B67TheRowLeadsToThePageOfTheHostAndBackToTheSameList)
{
    const auto id = std::to_string(add("i1", "Giulia Rossi", {domain::make_finding("V35")}));
    EXPECT_THAT(get("/documenti"), HasSubstr(host_page("invoices/i1", 6, "/documenti?corretto=" + id)));
    EXPECT_THAT(get("/documenti?stato=to_correct&cerca=i1"),
                HasSubstr(host_page("invoices/i1", 6, "/documenti?stato=to_correct&cerca=i1&corretto=" + id)));
}

TEST_F(MendingPages, B67EachReasonLeadsToItsPage)
{
    m_plugin.add_service("s1", "Visita");
    const auto id = std::to_string(add("i1", "Giulia Rossi",
                                       {domain::make_finding("V06"), domain::make_finding("V17", {}, "s1"),
                                        domain::make_finding("V37"), domain::make_finding("V50")}));
    const std::string back = "/documenti/" + id + "?corretto=" + id;
    const auto page = get("/documenti/" + id);
    EXPECT_THAT(page, HasSubstr(host_page("patients/i1", 1, back)));
    EXPECT_THAT(page, HasSubstr(host_page("invoices/i1", 5, back)));
    EXPECT_THAT(page, HasSubstr(host_page("billing-entities/e1", 9, back)));
    EXPECT_THAT(page, HasSubstr("href=\"" + k_mount + "/tipo-spesa?prestazione=s1&amp;ritorno=" +
                                host_sdk::web::encode_component(back) + "\""));
}

TEST_F(MendingPages, TheStoryLeadsBackToTheListItWasOpenedFrom)
{
    const auto id = std::to_string(add("i1", "Giulia Rossi", {domain::make_finding("V35")}));
    const std::string list = "/documenti?stato=to_correct";
    const std::string story = "/documenti/" + id + "?ritorno=" + host_sdk::web::encode_component(list);
    EXPECT_THAT(get(list), HasSubstr("href=\"" + k_mount + story + "\""));
    const auto page = get(story);
    EXPECT_THAT(page, HasSubstr("href=\"" + k_mount + list + "\"><i"));
    EXPECT_THAT(page, HasSubstr(host_page("invoices/i1", 6, story + "&corretto=" + id)));
}

TEST_F(MendingPages, AWayBackThatLeadsElsewhereIsIgnored)
{
    m_plugin.add_service("s1", "Visita");
    const auto id = std::to_string(add("i1", "Giulia Rossi", {domain::make_finding("V37")}));
    add("i2", "Anna Verdi", {domain::make_finding("V37")});
    for (const std::string evil : {"https://evil.example", "//evil.example", "/\\evil.example", "/../../evil",
                                   "javascript:alert(1)", "/%2e%2e/evil"}) {
        const std::string field = "ritorno=" + host_sdk::web::encode_component(evil);
        for (const std::string& path : {"/documenti/" + id + "?", std::string("/tipo-spesa?prestazione=s1&"),
                                        std::string("/documenti/correzione?motivo=V37&")}) {
            EXPECT_THAT(get(path + field), Not(HasSubstr("evil"))) << path << evil;
        }
        for (const auto& [path, form] : {std::pair{"/documenti/anticipo", "documento=" + id + "&"},
                                         std::pair{"/tipo-spesa", std::string("revisione:s1=1&tipo:s1=SR&")}}) {
            const auto answer = m_plugin.post(path, form + field);
            EXPECT_EQ(answer.status, 303) << path;
            EXPECT_THAT(answer.headers.at("location"), Not(HasSubstr("evil"))) << path << evil;
        }
    }
}

TEST_F(MendingPages, WithoutAPageOfTheHostTheWordsSayWhereToCorrect)
{
    const auto id = std::to_string(add("i1", "Giulia Rossi", {domain::make_finding("V06")}));
    m_plugin.fake.remove_extension("hsdk.links/1");
    for (const std::string& path : {std::string("/documenti"), "/documenti/" + id}) {
        EXPECT_EQ(m_plugin.get(path).status, 200);
        EXPECT_THAT(get(path), Not(HasSubstr("/host/")));
    }
    EXPECT_THAT(get("/documenti/" + id), HasSubstr("Inserire il codice fiscale nella scheda del paziente."));
}

TEST_F(MendingPages, WhoMayNotCorrectGetsNoLink)
{
    const auto id = std::to_string(add("i1", "Giulia Rossi",
                                       {domain::make_finding("V06"), domain::make_finding("V35"),
                                        domain::make_finding("V50"), domain::make_finding("V17", {}, "s1")}));
    m_plugin.fake.revoke_permission(m_plugin.reader.id, "customers.view-personal-data");
    const auto page = m_plugin.get(m_plugin.reader, "/documenti/" + id).body;
    EXPECT_THAT(page, Not(HasSubstr("/host/patients")));
    EXPECT_THAT(page, HasSubstr("/host/invoices/i1"));
    EXPECT_THAT(page, Not(HasSubstr("/host/billing-entities")));
    EXPECT_THAT(page, Not(HasSubstr("/tipo-spesa")));
}

TEST_F(MendingPages, NoTaxCodeStandsInAnAddress)
{
    const auto id = std::to_string(add("i1", "Giulia Rossi", {domain::make_finding("V08")}));
    for (const std::string& path : {std::string("/documenti"), "/documenti/" + id})
        EXPECT_THAT(get(path), Not(HasSubstr("RSSMRA80A01H501U"))) << path;
}

TEST_F(MendingPages, TellsInHowManyOtherDocumentsTheSameMistakeIs)
{
    const auto id = add("i1", "Giulia Rossi", {domain::make_finding("V35")});
    EXPECT_THAT(get("/documenti"), Not(HasSubstr("Lo stesso errore")));
    add("i2", "Anna Verdi", {domain::make_finding("V35"), domain::make_finding("V43")});
    EXPECT_THAT(get("/documenti"), HasSubstr("Lo stesso errore in un altro documento"));
    add("i3", "Luca Neri", {domain::make_finding("V43"), domain::make_finding("V35")});
    add("i4", "Ugo Blu", {domain::make_finding("V06")});
    for (const std::string& path : {std::string("/documenti"), "/documenti/" + std::to_string(id)}) {
        EXPECT_THAT(get(path), HasSubstr("href=\"" + k_mount +
                                         "/documenti?stato=to_correct&amp;motivo=V35\">"
                                         "Lo stesso errore in altri 2 documenti</a>"))
            << path;
    }
}

TEST_F(MendingPages, ListsTheDocumentsOfOneMistakeAndKeepsItWhileFiltering)
{
    add("i1", "Giulia Rossi", {domain::make_finding("V35")});
    add("i2", "Anna Verdi", {domain::make_finding("V43")});
    const auto page = get("/documenti?stato=to_correct&motivo=V35");
    EXPECT_THAT(page, HasSubstr(">Ni1</a>"));
    EXPECT_THAT(page, Not(HasSubstr(">Ni2</a>")));
    EXPECT_THAT(page, HasSubstr("Indicare se il pagamento è tracciabile"));
    EXPECT_THAT(page, HasSubstr("1 documento da correggere."));
    EXPECT_THAT(page, HasSubstr("<input type=\"hidden\" name=\"motivo\" value=\"V35\">"));
    EXPECT_THAT(get("/documenti?motivo=%3Cb%3E"), HasSubstr(">Ni2</a>")) << "no mistake: not said";
}

TEST_F(MendingPages, TheMistakesOfAServiceAreThoseOfThatService)
{
    add("i1", "Giulia Rossi", {domain::make_finding("V17", {}, "s1")});
    add("i2", "Anna Verdi", {domain::make_finding("V17", {}, "s2")});
    const auto page = get("/documenti?stato=to_correct&motivo=V17%3As1");
    EXPECT_THAT(page, HasSubstr(">Ni1</a>"));
    EXPECT_THAT(page, Not(HasSubstr(">Ni2</a>")));
    EXPECT_THAT(get("/documenti"), Not(HasSubstr("Lo stesso errore")));
}

TEST_F(MendingPages, CorreggiTuttiOfAServiceLeadsToItsChoiceAndSaysWhatWaitsForIt)
{
    m_plugin.add_service("s1", "Visita specialistica");
    const auto id = std::to_string(add("i1", "Giulia Rossi", {domain::make_finding("V17", {}, "s1")}));
    add("i2", "Anna Verdi", {domain::make_finding("V17", {}, "s1")});
    EXPECT_THAT(get("/documenti/" + id), HasSubstr("/documenti/correzione?motivo=V17%3As1"));
    const auto answer = m_plugin.get("/documenti/correzione?motivo=V17%3As1&ritorno=%2Fdocumenti%3Fstato%3Dto_correct");
    EXPECT_EQ(answer.status, 303);
    const std::string location = answer.headers.at("location");
    EXPECT_EQ(location, k_mount + "/tipo-spesa?prestazione=s1&ritorno=%2Fdocumenti%3Fstato%3Dto_correct");
    const auto page = get(location.substr(k_mount.size()));
    EXPECT_THAT(page, HasSubstr("2 documenti aspettano questa scelta."));
    EXPECT_THAT(page, HasSubstr("name=\"tipo:s1\" autofocus>"));
    const auto saved =
        m_plugin.post("/tipo-spesa", "revisione:s1=1&tipo:s1=SR&ritorno=%2Fdocumenti%3Fstato%3Dto_correct");
    EXPECT_EQ(saved.headers.at("location"), k_mount + "/documenti?stato=to_correct");
    EXPECT_THAT(m_plugin.get(m_plugin.secretary, "/documenti/" + id).body, Not(HasSubstr("Correggi tutti")));
}

TEST_F(MendingPages, CorreggiTuttiConfirmsTheAdvancePaymentsThatItShows)
{
    const auto first = std::to_string(add("i1", "Giulia Rossi", {domain::make_finding("V37")}));
    const auto second = std::to_string(add("i2", "Anna Verdi", {domain::make_finding("V37")}));
    const auto other = add("i3", "Luca Neri", {domain::make_finding("V43")});
    EXPECT_THAT(get("/documenti?motivo=V37"), HasSubstr("/documenti/correzione?motivo=V37"));
    const auto page = get("/documenti/correzione?motivo=V37&ritorno=%2Fdocumenti%3Fmotivo%3DV37");
    EXPECT_THAT(page, HasSubstr("per 2 documenti"));
    for (const auto& id : {first, second})
        EXPECT_THAT(page, HasSubstr("name=\"documento\" value=\"" + id + "\""));
    EXPECT_THAT(page, Not(HasSubstr("Ni3")));
    m_plugin.read([&](ledger::Session& session) {
        EXPECT_FALSE(ledger::DocumentTable(session).find_by_invoice("i1")->advance_confirmed) << "only shown yet";
    });
    const auto answer = m_plugin.post("/documenti/anticipo", "documento=" + first + "&documento=" + second +
                                                                 "&ritorno=%2Fdocumenti%3Fmotivo%3DV37");
    EXPECT_EQ(answer.headers.at("location"), k_mount + "/documenti?motivo=V37");
    m_plugin.read([&](ledger::Session& session) {
        const ledger::DocumentTable documents(session);
        EXPECT_TRUE(documents.find_by_invoice("i1")->advance_confirmed);
        EXPECT_TRUE(documents.find_by_invoice("i2")->advance_confirmed);
        EXPECT_FALSE(documents.find(other)->advance_confirmed);
    });
    EXPECT_THAT(m_plugin.get(m_plugin.reader, "/documenti/correzione?motivo=V37").body,
                Not(HasSubstr("/documenti/anticipo")));
}

TEST_F(MendingPages, CorreggiTuttiOfATaxCodeShowsTheDocumentsOfThatPatientOnly)
{
    const auto id = std::to_string(add("i1", "Giulia Rossi", {domain::make_finding("V06")}));
    add("i2", "Giulia Rossi", {domain::make_finding("V06")});
    add("i3", "Anna Verdi", {domain::make_finding("V06")});
    EXPECT_THAT(get("/documenti/" + id), HasSubstr("/documenti/correzione?motivo=V06&amp;documento=" + id));
    const auto page = get("/documenti/correzione?motivo=V06&documento=" + id);
    EXPECT_THAT(page, HasSubstr("in una volta sola 2 documenti"));
    EXPECT_THAT(page, HasSubstr("<strong>Ni2</strong>"));
    EXPECT_THAT(page, Not(HasSubstr("<strong>Ni3</strong>")));
    EXPECT_THAT(page, HasSubstr(host_page("patients/i1", 1, "/documenti?corretto=" + id)));
    EXPECT_THAT(get("/documenti?motivo=V06"), Not(HasSubstr("Correggi tutti"))) << "they are of several patients";
}

TEST_F(MendingPages, TellsInHowManyOthersSistemaTsDiscardedTheSame)
{
    const auto id = std::to_string(add_discarded("i1", "Giulia Rossi", "S035"));
    add_discarded("i2", "Anna Verdi", "S011", "S035"); // of before: corrected meanwhile
    EXPECT_THAT(get("/documenti"), Not(HasSubstr("Lo stesso errore")));
    add_discarded("i3", "Luca Neri", "S035");
    const std::string list = "/documenti?stato=rejected&amp;motivo=scarto%3AS035";
    for (const std::string& path : {std::string("/documenti"), "/documenti/" + id}) {
        EXPECT_THAT(get(path), HasSubstr("href=\"" + k_mount + list + "\">Lo stesso errore in un altro documento</a>"));
    }
    const auto page = get("/documenti?stato=rejected&motivo=scarto%3AS035");
    EXPECT_THAT(page, HasSubstr(">Ni1</a>"));
    EXPECT_THAT(page, HasSubstr(">Ni3</a>"));
    EXPECT_THAT(page, Not(HasSubstr(">Ni2</a>")));
    EXPECT_THAT(page, HasSubstr("L&apos;anno del pagamento non è più aperto per la trasmissione."));
    EXPECT_THAT(page, HasSubstr("2 documenti scartati."));
    EXPECT_THAT(page, HasSubstr("<input type=\"hidden\" name=\"motivo\" value=\"scarto:S035\">"));
    EXPECT_THAT(page, Not(HasSubstr("Correggi tutti"))) << "each in its own invoice";
}

TEST_F(MendingPages, CorreggiTuttiOfWhatSistemaTsDiscardedShowsTheDocumentsOfThatPatient)
{
    const auto id = std::to_string(add_discarded("i1", "Giulia Rossi", "S011"));
    add_discarded("i2", "Giulia Rossi", "S011");
    add_discarded("i3", "Anna Verdi", "S011");
    EXPECT_THAT(get("/documenti/" + id), HasSubstr("/documenti/correzione?motivo=scarto%3AS011&amp;documento=" + id));
    const auto page = get("/documenti/correzione?motivo=scarto%3AS011&documento=" + id);
    EXPECT_THAT(page, HasSubstr("Il codice fiscale del paziente non è valido."));
    EXPECT_THAT(page, HasSubstr("in una volta sola 2 documenti"));
    EXPECT_THAT(page, HasSubstr("<strong>Ni2</strong>"));
    EXPECT_THAT(page, Not(HasSubstr("<strong>Ni3</strong>")));
    EXPECT_THAT(page, HasSubstr(host_page("patients/i1", 1, "/documenti?corretto=" + id)));
}

TEST_F(MendingPages, CorreggiTuttiShowsNothingToWhomSeesNoInvoices)
{
    add("i1", "Giulia Rossi", {domain::make_finding("V37")});
    m_plugin.fake.revoke_permission(m_plugin.secretary.id, "invoices.view");
    const auto page = m_plugin.get(m_plugin.secretary, "/documenti/correzione?motivo=V37").body;
    EXPECT_THAT(page, Not(HasSubstr("Ni1")));
    EXPECT_THAT(page, Not(HasSubstr("Giulia")));
}

TEST_F(MendingPages, WhatIsNoMistakeOfManyLeadsBack)
{
    for (const char* query :
         {"", "?motivo=", "?motivo=XXX", "?motivo=V35", "?motivo=V06", "?motivo=V06&documento=99", "?motivo=scarto%3A",
          "?motivo=scarto%3AS035", "?motivo=scarto%3A%3Cb%3E", "?motivo=scarto%3AS999"}) {
        const auto answer = m_plugin.get(std::string("/documenti/correzione") + query);
        EXPECT_EQ(answer.status, 303) << query;
        EXPECT_EQ(answer.headers.at("location"), k_mount + "/documenti") << query;
    }
}

TEST_F(MendingPages, SaysWhatBecameOfTheDocumentThatWasCorrected)
{
    const auto id = add("i1", "Giulia Rossi", {domain::make_finding("V06")});
    const std::string path = "/documenti?stato=to_correct&corretto=" + std::to_string(id);
    const auto set = [&](TransmissionStatus status, std::int64_t revision) {
        m_plugin.write([&](ledger::Session& session) {
            ledger::DocumentTable table(session);
            auto document = table.find(id).value();
            document.status = status;
            document.revision = revision;
            document.check_due = false;
            table.save(document);
        });
    };
    set(TransmissionStatus::to_correct, 0); // the host has a newer one
    EXPECT_THAT(get(path), HasSubstr("Rilettura del documento Ni1 in corso"));
    EXPECT_THAT(get(path), HasSubstr("data-reload"));
    set(TransmissionStatus::to_correct, 1'000);
    EXPECT_THAT(get(path), HasSubstr("Il documento Ni1 resta da correggere: Manca il codice fiscale del paziente."));
    EXPECT_THAT(get(path), Not(HasSubstr("data-reload")));
    set(TransmissionStatus::to_send, 1'000);
    for (const std::string& page : {path, "/documenti/" + std::to_string(id) + "?corretto=" + std::to_string(id)})
        EXPECT_THAT(get(page), HasSubstr("Il documento Ni1 è corretto: ora è tra quelli da inviare.")) << page;
    EXPECT_THAT(get("/documenti?corretto=999"), Not(HasSubstr("id=\"corretto\"")));
}

TEST_F(MendingPages, ThePanoramicaMendsTheOnlyDocumentWithOneClick)
{
    const auto id = std::to_string(add("i1", "Giulia Rossi", {domain::make_finding("V35")}));
    EXPECT_THAT(get("/"), HasSubstr(host_page("invoices/i1", 6, "/?corretto=" + id) + ">Correggi"));
    EXPECT_THAT(get("/?corretto=" + id), HasSubstr("id=\"corretto\""));
    add("i2", "Anna Verdi", {domain::make_finding("V35")});
    EXPECT_THAT(get("/"), HasSubstr("/documenti?stato=to_correct\">Correggi"));
}

TEST_F(MendingPages, ThePanoramicaLeadsToEachMistake)
{
    add("i1", "Giulia Rossi", {domain::make_finding("V06")});
    add("i2", "Anna Verdi", {domain::make_finding("V33", {{"x", "1,00"}, {"y", "2,00"}})});
    add("i3", "Luca Neri", {domain::make_finding("V33", {{"x", "3,00"}, {"y", "4,00"}})});
    const auto page = get("/");
    EXPECT_THAT(page, HasSubstr("/documenti?stato=to_correct&amp;motivo=V33\">La somma delle voci non coincide con il "
                                "totale del documento. 2 documenti</a>"));
    EXPECT_THAT(page, HasSubstr("/documenti?stato=to_correct&amp;motivo=V06\">Manca il codice fiscale del paziente. "
                                "1 documento</a>"));
}
