#include "plugin/ledger/audit_chain.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

using namespace plugin;
using ledger::AuditAction;
using pages_test::count_of;
using pages_test::k_now;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {

constexpr std::int64_t k_day = 86'400'000;

class AuditPage : public testing::Test {
protected:
    AuditPage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.add_entity("e2", "Studio Verdi", "07458120586");
        m_plugin.add_service("s1", "Visita");
        m_plugin.start();
    }

    void add(const ledger::AuditEntry& entry, std::int64_t at = k_now)
    {
        m_plugin.write([&](ledger::Session& session) { ledger::AuditTable(session).add(entry, at); });
    }

    // Three rows of two people, in two entities, on three days.
    void add_some()
    {
        add({{"u1", "Anna"}, AuditAction::sending_confirmed, "e1", {}, "Riga di Anna"}, k_now - 2 * k_day);
        add({{"u2", "Carla"}, AuditAction::sending_withdrawn, "e2", {}, "Riga di Carla"}, k_now - k_day);
        add({{"u1", "Anna"}, AuditAction::association_changed, {}, "s1", "SR"}, k_now);
    }

    std::string body(const std::string& query = {}) { return m_plugin.get("/attivita" + query).body; }

    std::string last_hash()
    {
        std::string hash;
        m_plugin.read([&](ledger::Session& session) { hash = ledger::AuditTable(session).head()->hash; });
        return hash;
    }

    void tamper(const char* sql)
    {
        SQLite::Database database((m_plugin.fake.data_directory() / "ledger.db").string(), SQLite::OPEN_READWRITE);
        database.exec("DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_removed");
        database.exec(sql);
    }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(AuditPage, ShowsWhoDidWhatWhenTheNewestFirst)
{
    add_some();
    const auto page = body();
    EXPECT_LT(page.find("Tipo spesa associato</strong>"), page.find("Riga di Carla"));
    EXPECT_LT(page.find("Riga di Carla"), page.find("Riga di Anna"));
    EXPECT_THAT(page, HasSubstr("24/11/2026, 11:00"));
    EXPECT_THAT(page, HasSubstr(">Visita</span>")) << "a service by its name";
    EXPECT_THAT(page, HasSubstr(last_hash()));
    EXPECT_THAT(page, HasSubstr("Ultima impronta (riga 5)"));
}

TEST_F(AuditPage, IsFiltered)
{
    add_some();
    EXPECT_THAT(body("?chi=Carla"), Not(HasSubstr("Riga di Anna")));
    EXPECT_THAT(body("?chi=Carla"), HasSubstr("Riga di Carla"));
    EXPECT_THAT(body("?attivita=sending_confirmed"), Not(HasSubstr("Riga di Carla")));
    EXPECT_THAT(body("?entita=e2"), Not(HasSubstr("Riga di Anna")));
    EXPECT_THAT(body("?entita=e2"), HasSubstr("Riga di Carla"));
    EXPECT_THAT(body("?dal=2026-11-23&al=2026-11-23"), HasSubstr("Riga di Carla"));
    EXPECT_THAT(body("?dal=2026-11-23"), Not(HasSubstr("Riga di Anna")));
    EXPECT_THAT(body("?al=2026-11-22"), Not(HasSubstr("Riga di Carla")));
    EXPECT_THAT(body("?al=2026-11-22"), HasSubstr("Riga di Anna"));
    EXPECT_THAT(body("?chi=Nessuno"), HasSubstr("Nessuna riga trovata"));
    EXPECT_THAT(body("?dal=ieri&al=2026-13-45&prima=x"), HasSubstr("Riga di Anna")) << "counts as not said";
}

TEST_F(AuditPage, ADayBeginsAtMidnightInItaly)
{
    // 23/07/2026 begins at 22:00 UTC of the day before, 23/11/2026 at 23:00 UTC.
    for (const auto& [day, begin] : {std::pair{"2026-07-23", 1'784'757'600'000}, {"2026-11-23", 1'795'388'400'000}}) {
        const std::string when = std::to_string(begin);
        add({.action = AuditAction::file_sent, .details = "prima di " + when}, begin - 1);
        add({.action = AuditAction::file_sent, .details = "da " + when}, begin);
        add({.action = AuditAction::file_sent, .details = "fino a " + when}, begin + k_day - 1);
        add({.action = AuditAction::file_sent, .details = "dopo " + when}, begin + k_day);
        const auto page = body(std::string("?dal=") + day + "&al=" + day);
        EXPECT_THAT(page, HasSubstr(">da " + when));
        EXPECT_THAT(page, HasSubstr(">fino a " + when));
        EXPECT_THAT(page, Not(HasSubstr(">prima di " + when)));
        EXPECT_THAT(page, Not(HasSubstr(">dopo " + when)));
    }
}

TEST_F(AuditPage, GoesOnPageByPageWithItsFilter)
{
    for (int i = 1; i <= 120; ++i)
        add({{"u1", "Anna & C"}, AuditAction::file_sent, {}, "n" + std::to_string(i), {}});
    std::string path = "/attivita?chi=Anna+%26+C";
    std::size_t rows = 0;
    int pages = 0;
    while (!path.empty() && pages < 10) {
        const auto page = m_plugin.get(path).body;
        rows += count_of(page, "<span class=\"sts-audit-subject\">n");
        ++pages;
        const auto next = page.find("Più vecchie");
        const auto href = next == std::string::npos ? next : page.rfind("href=\"/plugins/under-test", next);
        path = href == std::string::npos ? "" : page.substr(href + 25, page.find('"', href + 6) - href - 25);
        for (auto at = path.find("&amp;"); at != std::string::npos; at = path.find("&amp;"))
            path.replace(at, 5, "&");
    }
    EXPECT_EQ(pages, 3);
    EXPECT_EQ(rows, 120U);
}

TEST_F(AuditPage, TheChainIsVerifiedOnRequest)
{
    add_some();
    EXPECT_THAT(body(), Not(HasSubstr("Il registro è integro.")));
    EXPECT_THAT(body("?verifica=1"), HasSubstr("Il registro è integro."));
    EXPECT_THAT(body("?verifica=1"), HasSubstr("5 righe controllate"));
    const std::string kept = last_hash();
    add_some();
    EXPECT_THAT(body("?verifica=1&impronta=%20" + kept + "+"), HasSubstr("impronta indicata è quella della riga 5"));
    EXPECT_THAT(body("?verifica=1&impronta=abc"), HasSubstr("indicata non si trova."));
    tamper("UPDATE audit SET details = 'altro' WHERE serial = 4");
    EXPECT_THAT(body("?verifica=1"), HasSubstr("Il registro non è integro."));
    EXPECT_THAT(body("?verifica=1"), HasSubstr("La riga 4 è stata modificata."));
}

TEST_F(AuditPage, ARowThatWasMadeUpIsShownAsItIs)
{
    add_some();
    tamper("UPDATE audit SET action = '<b>altro', actor = '<script>' WHERE serial = 4");
    const auto page = m_plugin.get("/attivita");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("&lt;b&gt;altro"));
    EXPECT_THAT(page.body, Not(HasSubstr("<script>")));
}

TEST_F(AuditPage, IsExportedAsItIsFiltered)
{
    add_some();
    const auto file = m_plugin.post("/attivita/esporta", "chi=Anna&dal=2026-11-22&al=2026-11-22");
    EXPECT_EQ(file.status, 200);
    EXPECT_EQ(file.headers.at("content-disposition"), "attachment; filename=\"registro-attivita-2026-11-24.csv\"");
    EXPECT_THAT(file.body, StartsWith("\xEF\xBB\xBF\"Numero\";\"Data e ora\";\"Chi\";"));
    EXPECT_THAT(file.body, HasSubstr("\"3\";\"22/11/2026, 11:00:00\";\"Anna\";\"u1\";\"Invio confermato\";\"Dott.ssa "
                                     "Anna Bianchi\";\"\";\"Riga di Anna\";\""));
    EXPECT_THAT(file.body, Not(HasSubstr("Carla")));
    EXPECT_THAT(file.body, Not(HasSubstr("Visita")));
    EXPECT_THAT(file.body, testing::EndsWith("\"6\";\"\";\"\";\"\";\"Ultima impronta del registro\";\"\";\"\";\"\";\"" +
                                             last_hash() + "\"\r\n"));
    EXPECT_THAT(body(), HasSubstr("Registro esportato</strong><span class=\"sts-audit-details\">1 riga<"));
    EXPECT_THAT(body("?verifica=1&impronta=" + last_hash()), HasSubstr("quella della riga 6"));
}

TEST_F(AuditPage, NoCellOfTheExportIsAFormula)
{
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
        add({{"u1", text}, AuditAction::file_sent, {}, text, text});
    add({{"u1", "a\"b;c"}, AuditAction::file_sent, {}, {}, "riga\nnuova"});
    const auto file = m_plugin.post("/attivita/esporta", "").body;
    for (const char begin : std::string("=+-@\t\r"))
        EXPECT_EQ(count_of(file, std::string(";\"") + begin), 0U) << begin;
    EXPECT_EQ(count_of(file, ";\"'=1+1\""), 3U);
    EXPECT_THAT(file, HasSubstr(";\"a\"\"b;c\";"));
}

TEST_F(AuditPage, IsForWhoMayConfigure)
{
    add_some();
    EXPECT_THAT(m_plugin.get(m_plugin.secretary, "/attivita").body, Not(HasSubstr("Riga di Anna")));
    const auto refused = m_plugin.post(m_plugin.secretary, "/attivita/esporta", "");
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.body, Not(HasSubstr("Riga di Anna")));
    EXPECT_THAT(m_plugin.get("/impostazioni").body, HasSubstr("/attivita\""));
    EXPECT_THAT(m_plugin.get("/entita/e1/configura").body, HasSubstr("/attivita\""));
}
