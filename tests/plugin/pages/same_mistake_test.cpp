// The same mistake in several documents: counted, listed, and put right together.
#include "tests/plugin/pages/mending_pages.hpp"

using namespace plugin;
using pages_test::k_mount;
using pages_test::MendingPages;
using testing::HasSubstr;
using testing::Not;

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
