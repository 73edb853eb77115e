#include "plugin/ledger/certificate_table.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/support/test_certificate.hpp"

#include <host_sdk/web/form.hpp>

#include <gmock/gmock.h>

#include <algorithm>

using namespace plugin;
using support::TestCertificate;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* k_certificate_path = "/impostazioni/certificato";
constexpr const char* k_install = "/impostazioni/certificato/conferma";
constexpr const char* k_keep = "/impostazioni/certificato/scaduto";

class CertificatePage : public testing::Test {
protected:
    CertificatePage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.connect("e1");
        m_plugin.start();
    }

    // A certificate that ends so many days from now.
    static TestCertificate ending_in(std::int64_t days, const std::string& name = "SanitelCF")
    {
        return TestCertificate::ending(name, pages_test::k_now / 1000 + days * 86'400);
    }

    void deploy(const TestCertificate& certificate)
    {
        m_plugin.fake.set_setting("sistema-ts.sanitel-certificate",
                                  m_directory.write("sanitel.pem", certificate.pem()).string());
    }

    static std::string pasted(std::string_view text) { return "certificato=" + host_sdk::web::encode_component(text); }

    // The hidden field that ties an answer to the certificate that was shown.
    static std::string shown_in_use(const std::string& page)
    {
        constexpr std::string_view k_before = "name=\"in_uso\" value=\"";
        const auto at = page.find(k_before);
        return "in_uso=" + host_sdk::web::encode_component(page.substr(at + k_before.size(), 95));
    }

    std::optional<ledger::InstalledCertificate> installed()
    {
        std::optional<ledger::InstalledCertificate> found;
        m_plugin.read([&](ledger::Session& session) { found = ledger::CertificateTable(session).in_use(); });
        return found;
    }

    support::TemporaryDirectory m_directory;
    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(CertificatePage, ShowsTheOneInUseWithItsFacts)
{
    deploy(ending_in(365));
    const auto page = m_plugin.get(k_certificate_path);
    EXPECT_THAT(page.body, HasSubstr("CN = SanitelCF"));
    EXPECT_THAT(page.body, HasSubstr("24/11/2027, 11:00"));
    EXPECT_THAT(page.body, HasSubstr("Impronta SHA-256"));
    EXPECT_THAT(page.body, HasSubstr("<label for=\"certificato\">Testo del certificato</label>"));
    EXPECT_THAT(page.body, HasSubstr("pronto</span>"));
    EXPECT_THAT(m_plugin.get("/entita/e1/configura").body,
                HasSubstr("href=\"/plugins/under-test/impostazioni/certificato\""));
}

TEST_F(CertificatePage, ShowsBothBeforeOneReplacesTheOtherAndThenUsesItAtOnce)
{
    deploy(ending_in(50, "SanitelCF vecchio"));
    const std::string fresh = ending_in(900, "SanitelCF nuovo").pem();
    const auto page = m_plugin.post(k_certificate_path, pasted(fresh));
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("CN = SanitelCF vecchio"));
    EXPECT_THAT(page.body, HasSubstr("CN = SanitelCF nuovo"));
    EXPECT_THAT(page.body, HasSubstr("Sostituisci quello in uso"));
    EXPECT_FALSE(installed());

    const auto answer = m_plugin.post(k_install, pasted(fresh) + "&" + shown_in_use(page.body));
    EXPECT_EQ(answer.headers.at("location"), "/plugins/under-test/impostazioni/certificato?fatto=installato");
    ASSERT_TRUE(installed());
    EXPECT_EQ(installed()->installed_by, "Dott.ssa Anna Bianchi");
    EXPECT_EQ(installed()->installed_at, pages_test::k_now);
    EXPECT_THAT(m_plugin.fake.requested_steps(), ElementsAre("send"));
    const auto after = m_plugin.get("/impostazioni/certificato?fatto=installato");
    EXPECT_THAT(after.body, HasSubstr("CN = SanitelCF nuovo"));
    EXPECT_THAT(after.body, Not(HasSubstr("SanitelCF vecchio")));
    EXPECT_THAT(after.body, HasSubstr("Installato da Dott.ssa Anna Bianchi il 24/11/2026, 11:00."));
}

TEST_F(CertificatePage, TakesTheFirstOneWhereNoneIsInUse)
{
    const std::string fresh = ending_in(900).pem();
    EXPECT_THAT(m_plugin.post(k_certificate_path, pasted(fresh)).body, Not(HasSubstr("In uso adesso")));
    m_plugin.post(k_install, pasted(fresh) + "&in_uso=");
    EXPECT_TRUE(installed());
}

TEST_F(CertificatePage, SaysAtTheFieldWhatIsWrongAndKeepsTheText)
{
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "Manca il certificato"},
        {"buongiorno", "non è un certificato"},
        {TestCertificate::elliptic("x").pem(), "non contiene una chiave RSA"},
        {"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "chiave privata"}};
    for (const auto& [text, words] : cases) {
        for (const char* path : {k_certificate_path, k_install}) {
            const auto page = m_plugin.post(path, pasted(text));
            EXPECT_EQ(page.status, 422) << words;
            EXPECT_THAT(page.body, HasSubstr("id=\"certificato-errore\""));
            EXPECT_THAT(page.body, HasSubstr("aria-describedby=\"certificato-errore certificato-aiuto\""));
            EXPECT_THAT(page.body, HasSubstr(words));
        }
    }
    EXPECT_THAT(m_plugin.post(k_certificate_path, pasted("buongiorno")).body, HasSubstr(">buongiorno</textarea>"));
    EXPECT_FALSE(installed());
}

TEST_F(CertificatePage, NeverShowsAPrivateKeyAgain)
{
    const auto page =
        m_plugin.post(k_certificate_path, pasted("-----BEGIN PRIVATE KEY-----\nSEGRETA\n-----END PRIVATE KEY-----\n"));
    EXPECT_THAT(page.body, Not(HasSubstr("SEGRETA")));
}

TEST_F(CertificatePage, ComparesAgainWhereTheOneInUseHasChangedMeanwhile)
{
    deploy(ending_in(50));
    const auto page = m_plugin.post(k_install, pasted(ending_in(900).pem()) + "&in_uso=AA%3ABB");
    EXPECT_THAT(page.body, HasSubstr("Nel frattempo il certificato in uso è cambiato."));
    EXPECT_FALSE(installed());
}

TEST_F(CertificatePage, WarnsOfANewOneThatIsOverOrEndsEarlier)
{
    deploy(ending_in(50));
    EXPECT_THAT(m_plugin.post(k_certificate_path, pasted(ending_in(-1).pem())).body, HasSubstr("è già scaduto"));
    EXPECT_THAT(m_plugin.post(k_certificate_path, pasted(ending_in(20).pem())).body,
                HasSubstr("scade prima di quello in uso"));
}

TEST_F(CertificatePage, WarnsOfAnotherKeyInProductionOnly)
{
    deploy(ending_in(365));
    EXPECT_THAT(m_plugin.get(k_certificate_path).body, Not(HasSubstr("Chiave diversa")));
    m_plugin.fake.set_setting("sistema-ts.url", "");
    EXPECT_THAT(m_plugin.get(k_certificate_path).body, HasSubstr("Chiave diversa da quella usata finora"));
    const auto page = m_plugin.post(k_certificate_path, pasted(ending_in(900).pem()));
    EXPECT_EQ(pages_test::count_of(page.body, "Chiave diversa"), 2U);
    EXPECT_THAT(page.body, HasSubstr("Sostituisci quello in uso")) << "a warning, no block";
}

TEST_F(CertificatePage, RefusesACollaborator)
{
    EXPECT_THAT(m_plugin.get(m_plugin.secretary, k_certificate_path).body, Not(HasSubstr("Testo del certificato")));
    const std::string form = pasted(ending_in(900).pem()) + "&in_uso=&conferma=1";
    for (const char* path : {k_certificate_path, k_install, k_keep}) {
        EXPECT_EQ(m_plugin.post(m_plugin.secretary, path, form).status, 409) << path;
    }
    EXPECT_FALSE(installed());
}

TEST_F(CertificatePage, TellsOfItsEndOnTheListAndInTheSettingsMoreUrgentlyAsItComesNearer)
{
    deploy(ending_in(91));
    EXPECT_THAT(m_plugin.get("/documenti").body, Not(HasSubstr("certificato SanitelCF")));
    const std::vector<std::pair<int, std::string>> cases{{60, "blue"}, {20, "amber"}, {3, "red"}};
    for (const auto& [days, tone] : cases) {
        deploy(ending_in(days));
        for (const char* path : {"/documenti", "/entita/e1/configura", k_certificate_path}) {
            EXPECT_THAT(m_plugin.get(path).body, HasSubstr("scade tra " + std::to_string(days) + " giorni")) << path;
        }
        EXPECT_THAT(m_plugin.get("/documenti").body, HasSubstr("<div class=\"sts-notice sts-tone-" + tone)) << days;
    }
    EXPECT_THAT(m_plugin.get("/documenti").body, HasSubstr("href=\"/plugins/under-test/impostazioni/certificato\""));
    const auto others = m_plugin.get(m_plugin.secretary, "/documenti");
    EXPECT_THAT(others.body, HasSubstr("scade tra 3 giorni"));
    EXPECT_THAT(others.body, Not(HasSubstr("impostazioni/certificato")));
}

TEST_F(CertificatePage, SaysThatItEndsShortlyBeforeTheDeadline)
{
    deploy(ending_in(60)); // 23/01/2027
    EXPECT_THAT(m_plugin.get("/documenti").body,
                HasSubstr("9 giorni prima del termine del 01/02/2027 per le spese del 2026"));
}

TEST_F(CertificatePage, AnExpiredOneGoesOnOnlyAfterTheOwnersWord)
{
    deploy(ending_in(-2));
    const auto list = m_plugin.get("/documenti");
    EXPECT_THAT(list.body, HasSubstr("invio è fermo e i documenti restano in coda"));
    EXPECT_THAT(list.body, HasSubstr("role=\"alert\""));
    const auto page = m_plugin.get(k_certificate_path);
    EXPECT_THAT(page.body, HasSubstr("Continua con il certificato scaduto"));

    EXPECT_THAT(m_plugin.post(k_keep, shown_in_use(page.body)).body, HasSubstr("Manca la conferma."));
    EXPECT_THAT(m_plugin.post(k_keep, "conferma=1&in_uso=AA").body, HasSubstr("Qualcosa è cambiato"));
    EXPECT_TRUE(m_plugin.fake.requested_steps().empty());

    EXPECT_EQ(m_plugin.post(k_keep, "conferma=1&" + shown_in_use(page.body)).headers.at("location"),
              "/plugins/under-test/impostazioni/certificato?fatto=confermato");
    EXPECT_THAT(m_plugin.fake.requested_steps(), ElementsAre("send"));
    EXPECT_THAT(m_plugin.get("/documenti").body,
                HasSubstr("Si continua a usarlo per la conferma di Dott.ssa Anna Bianchi del 24/11/2026, 11:00"));
    EXPECT_THAT(m_plugin.get(k_certificate_path).body, Not(HasSubstr("Continua con il certificato scaduto")));
    deploy(ending_in(-1));
    EXPECT_THAT(m_plugin.get("/documenti").body, HasSubstr("invio è fermo")) << "another one is to be confirmed too";
}

TEST_F(CertificatePage, IsInTheHealthReport)
{
    deploy(ending_in(-2));
    const auto lines = m_plugin.health();
    const auto line =
        std::find_if(lines.begin(), lines.end(), [](const auto& one) { return one.label == "Certificato"; });
    ASSERT_NE(line, lines.end());
    EXPECT_EQ(line->level, host_sdk::HealthLevel::bad);
    EXPECT_THAT(line->value, HasSubstr("è scaduto il 22/11/2026"));
}
