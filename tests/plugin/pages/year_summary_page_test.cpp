#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using domain::TransmissionStatus;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {

class YearSummaryPage : public testing::Test {
protected:
    YearSummaryPage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.start();
    }

    void accept(const std::string& invoice, const std::string& paid_on, const ledger::TotalsByType& totals,
                domain::DocumentKind kind = domain::DocumentKind::invoice, const std::string& entity = "e1")
    {
        auto document = pages_test::make_document(invoice, TransmissionStatus::accepted, invoice, entity);
        document.paid_on = paid_on;
        document.kind = kind;
        const auto id = m_plugin.add_document(document);
        auto attempt = pages_test::make_attempt(id, invoice);
        attempt.totals = totals;
        attempt.protocol = "P" + invoice;
        attempt.state = ledger::AttemptState::answered;
        m_plugin.write([&](ledger::Session& session) { ledger::AttemptTable(session).add(attempt); });
    }

    void accept_some()
    {
        accept("i1", "2026-03-02", {{"SR", domain::Cents(100'050)}, {"AA", domain::Cents(2'000)}});
        accept("i2", "2026-11-20", {{"SR", domain::Cents(5'000)}});
        accept("i3", "2026-11-21", {{"SR", domain::Cents(6'000)}}, domain::DocumentKind::credit_note);
    }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(YearSummaryPage, SumsUpTheYearByMonthAndByType)
{
    accept_some();
    const auto page = m_plugin.get("/riepilogo");
    EXPECT_EQ(page.title, "Riepilogo dell'anno");
    EXPECT_THAT(page.body, HasSubstr("<th scope=\"row\">Marzo</th><td>1</td><td>1.020,50 €</td><td>–</td>"));
    EXPECT_THAT(page.body, HasSubstr("<th scope=\"row\">Novembre</th><td>1</td><td>50,00 €</td><td>1 · 60,00 €</td>"));
    EXPECT_THAT(page.body,
                HasSubstr("<th scope=\"row\">SR – Visite e prestazioni mediche</th><td>2</td><td>1.050,50 €</td>"
                          "<td>1 · 60,00 €</td>"));
    EXPECT_THAT(page.body,
                HasSubstr("<th scope=\"row\">Anno 2026</th><td>2</td><td>1.070,50 €</td><td>1 · 60,00 €</td>"));
    EXPECT_THAT(page.body, HasSubstr("<span class=\"sts-figure\">1.010,50 €</span> netto"));
}

TEST_F(YearSummaryPage, SaysWhatIsNotCountedYet)
{
    auto waiting = pages_test::make_document("i9", TransmissionStatus::to_send);
    m_plugin.add_document(waiting);
    const auto page = m_plugin.get("/riepilogo");
    EXPECT_THAT(page.body, HasSubstr("1 documento pagato nel 2026 è ancora da inviare o da correggere"));
    EXPECT_THAT(page.body, HasSubstr("Nessun documento accolto per il 2026."));
}

TEST_F(YearSummaryPage, EachEntityHasItsOwnSumsAndOneCanBeChosen)
{
    m_plugin.add_entity("e2", "Studio Ferri");
    accept("i1", "2026-03-02", {{"SR", domain::Cents(1'111)}});
    accept("i2", "2026-03-02", {{"SR", domain::Cents(2'222)}}, domain::DocumentKind::invoice, "e2");
    const auto all = m_plugin.get("/riepilogo").body;
    EXPECT_THAT(all, HasSubstr("11,11 €"));
    EXPECT_THAT(all, HasSubstr("22,22 €"));
    const auto one = m_plugin.get("/riepilogo?entita=e2").body;
    EXPECT_THAT(one, Not(HasSubstr("11,11 €")));
    EXPECT_THAT(one, HasSubstr("22,22 €"));
}

TEST_F(YearSummaryPage, OnlyYearsThatThereAreCanBeChosen)
{
    accept("i1", "2024-03-02", {{"SR", domain::Cents(1'111)}});
    EXPECT_THAT(m_plugin.get("/riepilogo?anno=2024").body, HasSubstr("11,11 €"));
    EXPECT_THAT(m_plugin.get("/riepilogo?anno=1999").body, HasSubstr("<option value=\"2026\" selected"));
    EXPECT_THAT(m_plugin.get("/riepilogo?anno=%3Cb%3E&entita=%3Cb%3E").body,
                HasSubstr("<option value=\"2026\" selected"));
}

TEST_F(YearSummaryPage, GivesTheSameToASpreadsheet)
{
    m_plugin.add_entity("e1", "=HYPERLINK(\"x\")");
    accept_some();
    const auto file = m_plugin.get("/riepilogo/esporta?anno=2026");
    EXPECT_THAT(file.body, StartsWith("\xEF\xBB\xBF\"Anno\";\"Entità di fatturazione\";"));
    EXPECT_THAT(
        file.body,
        HasSubstr("\"2026\";\"'=HYPERLINK(\"\"x\"\")\";\"Mese\";\"Marzo\";\"1\";\"1020,50\";\"0\";\"0,00\"\r\n"));
    EXPECT_THAT(file.body, HasSubstr(";\"Novembre\";\"1\";\"50,00\";\"1\";\"60,00\"\r\n"));
    EXPECT_THAT(file.body, HasSubstr("\"Anno\";\"Totale\";\"2\";\"1070,50\";\"1\";\"60,00\"\r\n"));
}

TEST_F(YearSummaryPage, WhoDoesNotSeeInvoicesSeesNoSums)
{
    accept_some();
    m_plugin.fake.revoke_permission(m_plugin.reader.id, "invoices.view");
    for (const char* path : {"/riepilogo", "/riepilogo/esporta"}) {
        const auto answer = m_plugin.get(m_plugin.reader, path).body;
        EXPECT_THAT(answer, Not(HasSubstr("1.050,50"))) << path;
        EXPECT_THAT(answer, Not(HasSubstr("1050,50"))) << path;
        EXPECT_THAT(answer, HasSubstr("Non ci sono documenti visibili per questo utente")) << path;
    }
}
