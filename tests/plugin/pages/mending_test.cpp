// From what is wrong to the page that mends it, and back.
#include "tests/plugin/pages/mending_pages.hpp"

using namespace plugin;
using domain::TransmissionStatus;
using pages_test::k_mount;
using pages_test::MendingPages;
using testing::HasSubstr;
using testing::Not;

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
