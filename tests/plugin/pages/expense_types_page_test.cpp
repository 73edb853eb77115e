#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class ExpenseTypesPage : public testing::Test {
protected:
    ExpenseTypesPage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.add_service("s1", "Prima visita");  // revision 1
        m_plugin.add_service("s2", "Corso di yoga"); // revision 2
        m_plugin.start();
    }

    std::vector<ledger::ServiceAssociation> stored()
    {
        std::vector<ledger::ServiceAssociation> list;
        m_plugin.read([&](ledger::Session& session) { list = ledger::AssociationTable(session).list(); });
        return list;
    }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(ExpenseTypesPage, B29B35ListsEveryServiceAsStillToBeAssociated)
{
    const auto page = m_plugin.get("/tipo-spesa");
    EXPECT_EQ(page.title, "Associa tipo spesa");
    EXPECT_THAT(page.body, HasSubstr("Prima visita"));
    EXPECT_THAT(page.body, HasSubstr("Corso di yoga"));
    EXPECT_EQ(pages_test::count_of(page.body, "da associare</span>"), 2u);
}

TEST_F(ExpenseTypesPage, B32HasTheLegendOfAllTwelveCodesOnTheSamePage)
{
    const auto page = m_plugin.get("/tipo-spesa");
    EXPECT_THAT(page.body, HasSubstr("Legenda dei codici spesa"));
    for (const auto type : domain::k_expense_types) {
        EXPECT_THAT(page.body, HasSubstr("<span class=\"sts-type\">" + std::string(domain::code(type)) + "</span>"));
    }
    EXPECT_THAT(page.body, HasSubstr("Interventi di chirurgia estetica"));
}

TEST_F(ExpenseTypesPage, OffersAllTypesAndMarksThoseThatTheCategoryMayNotUse)
{
    const auto page = m_plugin.get("/tipo-spesa");
    EXPECT_THAT(page.body, HasSubstr("<option value=\"SR\""));
    const auto refused = page.body.find("Non ammessi per questa categoria");
    EXPECT_LT(page.body.find("<option value=\"SR\""), refused);
    EXPECT_GT(page.body.find("<option value=\"SP\""), refused); // not admitted for a doctor
}

TEST_F(ExpenseTypesPage, B31B33SavesAssociationsAndKeepsThem)
{
    const auto answer = m_plugin.post("/tipo-spesa", "tipo:s1=SR&revisione:s1=1&tipo:s2=-&revisione:s2=2");
    EXPECT_EQ(answer.headers.at("location"), "/plugins/under-test/tipo-spesa?salvate=2");
    const auto list = stored();
    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(list[0].association.type, domain::ExpenseType::SR);
    EXPECT_EQ(list[0].set_by, "Dott.ssa Anna Bianchi");
    EXPECT_FALSE(list[1].association.type.has_value());
    EXPECT_THAT(m_plugin.fake.requested_steps(), ElementsAre("intake"));

    const auto page = m_plugin.get("/tipo-spesa?salvate=2");
    EXPECT_THAT(page.body, HasSubstr("role=\"status\""));
    EXPECT_THAT(page.body, HasSubstr("<option value=\"SR\" selected>"));
    EXPECT_THAT(page.body, HasSubstr("<option value=\"-\" selected>"));
    EXPECT_THAT(page.body, Not(HasSubstr("da associare</span>")));
}

TEST_F(ExpenseTypesPage, B34AsksToConfirmAServiceThatWasModified)
{
    m_plugin.post("/tipo-spesa", "tipo:s1=SR&revisione:s1=1");
    m_plugin.add_service("s1", "Prima visita lunga"); // revision 3
    EXPECT_THAT(m_plugin.get("/tipo-spesa").body, HasSubstr("da confermare</span>"));

    m_plugin.post("/tipo-spesa", "tipo:s1=SR&revisione:s1=3&tipo:s2=&revisione:s2=2");
    EXPECT_THAT(m_plugin.get("/tipo-spesa").body, HasSubstr("da confermare</span>"));

    m_plugin.post("/tipo-spesa", "tipo:s1=SR&revisione:s1=3&conferma=s1");
    EXPECT_THAT(m_plugin.get("/tipo-spesa").body, Not(HasSubstr("da confermare</span>")));
}

TEST_F(ExpenseTypesPage, RefusesACollaboratorAndStoresNothing)
{
    EXPECT_EQ(m_plugin.post(m_plugin.secretary, "/tipo-spesa", "tipo:s1=SR&revisione:s1=1").status, 409);
    EXPECT_THAT(stored(), IsEmpty());
    EXPECT_THAT(m_plugin.get(m_plugin.secretary, "/tipo-spesa").body, Not(HasSubstr("Salva associazioni")));
}

TEST_F(ExpenseTypesPage, GoesThroughALargeCataloguePageByPage)
{
    for (int i = 1000; i < 1450; ++i) {
        m_plugin.add_service("x" + std::to_string(i), "Prestazione " + std::to_string(i));
    }
    const auto first = m_plugin.get("/tipo-spesa");
    EXPECT_EQ(pages_test::count_of(first.body, "<select "), 200u);
    EXPECT_THAT(first.body, HasSubstr("452 prestazioni"));
    EXPECT_THAT(first.body, HasSubstr("/tipo-spesa?da=200"));
    const auto last = m_plugin.get("/tipo-spesa?da=400");
    EXPECT_EQ(pages_test::count_of(last.body, "<select "), 52u);
    EXPECT_THAT(last.body, Not(HasSubstr("Altre prestazioni")));
    const auto saved = m_plugin.post("/tipo-spesa", "da=400&tipo:x1449=SR&revisione:x1449=452");
    EXPECT_EQ(saved.headers.at("location"), "/plugins/under-test/tipo-spesa?salvate=1&da=400");
    EXPECT_EQ(m_plugin.get("/tipo-spesa?da=99999999").status, 200);
}

TEST_F(ExpenseTypesPage, EachServiceToAssociateHasASuggestionWithItsReason)
{
    m_plugin.add_service("s3", "Filler labbra");
    const auto page = m_plugin.get("/tipo-spesa");
    EXPECT_THAT(page.body, HasSubstr("<strong>Suggerimento: SR – Visite e prestazioni mediche.</strong>"));
    EXPECT_THAT(page.body, HasSubstr("Nel nome c&apos;è «Filler»: di solito indica medicina o chirurgia estetica."));
    EXPECT_THAT(page.body, HasSubstr("<strong>Suggerimento: Non si invia.</strong>"));
    EXPECT_EQ(pages_test::count_of(page.body, "name=\"suggerimento\""), 3u);
    EXPECT_THAT(page.body, Not(HasSubstr("<option value=\"IC\" selected>"))) << "never applied by itself";
}

TEST_F(ExpenseTypesPage, UsingASuggestionFillsItInAndSavesNothing)
{
    const auto page = m_plugin.post("/tipo-spesa", "tipo:s1=AA&revisione:s1=1&tipo:s2=&revisione:s2=2&suggerimento=s2");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(stored(), IsEmpty());
    EXPECT_THAT(page.body, HasSubstr("<option value=\"-\" selected>"));
    EXPECT_THAT(page.body, HasSubstr("<option value=\"AA\" selected>")) << "what was chosen and not saved stays";
    EXPECT_THAT(page.body, HasSubstr("Suggerimento inserito per Corso di yoga."));
    EXPECT_THAT(m_plugin.post("/tipo-spesa", "suggerimento=boh").body, Not(HasSubstr("Suggerimento inserito per")));
    EXPECT_EQ(m_plugin.post(m_plugin.secretary, "/tipo-spesa", "suggerimento=s2").status, 409);
}

TEST_F(ExpenseTypesPage, AnEarlierChoiceIsSuggestedForAServiceAlike)
{
    m_plugin.post("/tipo-spesa", "tipo:s1=AA&revisione:s1=1");
    m_plugin.add_service("s3", "Prima visita lunga");
    const auto page = m_plugin.get("/tipo-spesa");
    EXPECT_THAT(page.body, HasSubstr("Somiglia a «Prima visita», che è già associata così."));
    EXPECT_THAT(page.body, HasSubstr("<strong>Suggerimento: AA – Altre spese.</strong>"));
}

TEST_F(ExpenseTypesPage, TheServicesForWhichMostDocumentsWaitComeFirst)
{
    m_plugin.add_service("s3", "Ecografia");
    m_plugin.post("/tipo-spesa", "tipo:s1=SR&revisione:s1=1");
    for (const std::string invoice : {"i1", "i2"}) {
        const auto id =
            m_plugin.add_document(pages_test::make_document(invoice, domain::TransmissionStatus::to_correct, invoice));
        m_plugin.write([&](ledger::Session& session) {
            ledger::FindingTable(session).replace(id, {domain::make_finding("V17", {}, "s3")});
        });
    }
    const auto page = m_plugin.get("/tipo-spesa").body;
    EXPECT_THAT(page, HasSubstr("Sblocca 2 documenti pagati."));
    EXPECT_LT(page.find(">Ecografia</label>"), page.find(">Corso di yoga</label>"));
    EXPECT_LT(page.find(">Corso di yoga</label>"), page.find("Già associate"));
    EXPECT_LT(page.find("Già associate"), page.find(">Prima visita</label>"));

    m_plugin.fake.revoke_permission(m_plugin.owner.id, "invoices.view");
    EXPECT_THAT(m_plugin.get("/tipo-spesa").body, Not(HasSubstr("Sblocca")));
}

TEST_F(ExpenseTypesPage, TheLegendShowsTheCodesOfTheCategoryFirst)
{
    const auto page = m_plugin.get("/tipo-spesa").body;
    EXPECT_THAT(page, HasSubstr("I codici per: Medico chirurgo o odontoiatra."));
    const auto others = page.find("Gli altri codici");
    EXPECT_LT(page.find("<span class=\"sts-type\">IC</span>"), others);
    EXPECT_GT(page.find("<span class=\"sts-type\">SP</span>"), others);
}
