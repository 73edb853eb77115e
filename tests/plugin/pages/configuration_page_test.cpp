#include "plugin/ledger/log_in_refusals.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"
#include "tests/support/file_content.hpp"

#include <host_sdk/hosting/call_context.hpp>
#include <host_sdk/secrets.hpp>

#include <gmock/gmock.h>

using namespace plugin;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* k_configure_path = "/entita/e1/configura";
constexpr const char* k_good = "tipo_soggetto=medico&codice_identificativo=PROVAX00X00X000Y&parola_chiave=Segreta%2B99"
                               "&pin=1029384756&codice_fiscale=PROVAX00X00X000Y";

class ConfigurationPage : public testing::Test {
protected:
    ConfigurationPage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi", "01234567897");
        m_plugin.start();
    }

    std::optional<ledger::Candidate> candidate(std::string_view entity_id = "e1")
    {
        std::optional<ledger::Candidate> found;
        m_plugin.read(
            [&](ledger::Session& session) { found = ledger::ConfigurationTable(session).candidate(entity_id); });
        return found;
    }

    // What the job that checks credentials does with the candidate.
    void judge(const std::function<void(ledger::ConfigurationTable&, const ledger::Candidate&)>& verdict)
    {
        m_plugin.write([&](ledger::Session& session) {
            ledger::ConfigurationTable table(session);
            const auto found = table.candidate("e1").value();
            ASSERT_TRUE(table.begin_check(found));
            verdict(table, found);
        });
    }

    // Saved, tried, and refused as a wrong log-in.
    void refuse(const std::string& form)
    {
        ASSERT_EQ(m_plugin.post(k_configure_path, form).status, 303);
        judge([](auto& table, const auto& found) { table.refuse(found, "Accesso rifiutato."); });
        m_plugin.write([](ledger::Session& session) {
            ledger::LogInRefusals(session).add("PROVAX00X00X000Y", pages_test::k_now);
        });
    }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(ConfigurationPage, B2B3B4PreparesTheDoctorBeforeHeStarts)
{
    const auto page = m_plugin.get(k_configure_path);
    EXPECT_EQ(page.title, "Configura Sistema TS");
    EXPECT_THAT(page.body, HasSubstr("Preparati!"));
    EXPECT_THAT(page.body, HasSubstr("già registrati"));
    EXPECT_EQ(pages_test::count_of(page.body, "assistenza ufficiale del Sistema TS"), 2u);
}

TEST_F(ConfigurationPage, B19B20B21ShowsNameAndVatNumberOfTheAccountAsTheyAreNow)
{
    EXPECT_THAT(m_plugin.get(k_configure_path).body, HasSubstr("value=\"Dott.ssa Anna Bianchi\""));
    m_plugin.add_entity("e1", "Studio Bianchi", "98765432101");
    const auto page = m_plugin.get(k_configure_path);
    EXPECT_THAT(page.body, HasSubstr("value=\"Studio Bianchi\""));
    EXPECT_THAT(page.body, HasSubstr("value=\"98765432101\""));
    EXPECT_THAT(page.body, Not(HasSubstr("Dott.ssa")));
}

TEST_F(ConfigurationPage, B22To28HasTheFieldsAndTheWarning)
{
    const auto page = m_plugin.get(k_configure_path);
    for (const auto* words : {">Nominativo", ">Partita IVA", ">Codice identificativo", ">Parola chiave (password)",
                              ">Codice proprietario", ">Codice Fiscale", ">PIN", ">Salva<",
                              "Partita IVA e Codice Fiscale devono coincidere con quelli utilizzati"}) {
        EXPECT_THAT(page.body, HasSubstr(words));
    }
}

TEST_F(ConfigurationPage, NamesMissingFieldsBesideThemAndStoresNothing)
{
    const auto page =
        m_plugin.post(k_configure_path, "tipo_soggetto=medico&codice_identificativo=ABC&parola_chiave=Segreta%2B99");
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("role=\"alert\""));
    EXPECT_THAT(page.body, HasSubstr("id=\"pin-errore\""));
    EXPECT_THAT(page.body, HasSubstr("aria-describedby=\"pin-errore pin-aiuto\""));
    EXPECT_THAT(page.body, HasSubstr("id=\"codice_fiscale-errore\""));
    EXPECT_THAT(page.body, HasSubstr("value=\"ABC\"")) << "what was typed is kept";
    EXPECT_THAT(page.body, Not(HasSubstr("Segreta")));
    EXPECT_FALSE(candidate().has_value());
    EXPECT_TRUE(m_plugin.fake.requested_steps().empty());
}

TEST_F(ConfigurationPage, B27StoresTheFormAndAsksForOneCheck)
{
    const auto answer = m_plugin.post(k_configure_path, k_good);
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.headers.at("location"), "/plugins/under-test/entita/e1/configura?verifica=1");
    EXPECT_THAT(m_plugin.fake.requested_steps(), ElementsAre("check-credentials"));
    const auto stored = candidate();
    ASSERT_TRUE(stored.has_value());
    EXPECT_EQ(stored->state, ledger::CandidateState::to_check);
    EXPECT_EQ(stored->account.username, "PROVAX00X00X000Y");
}

TEST_F(ConfigurationPage, StoresSecretsOnlySealedAndBoundToTheirPlace)
{
    m_plugin.post(k_configure_path, k_good);
    const auto stored = candidate().value();
    const std::atomic<bool> cancelled{false};
    const host_sdk::hosting::CallContext context(std::nullopt, std::nullopt, cancelled);
    const host_sdk::Call call(context.raw());
    const auto key = host_sdk::Secrets(m_plugin.fake.host()).derive_key(call, ledger::k_credentials_key_label);
    const ledger::SecretBox box(key);
    EXPECT_EQ(box.open(stored.account.sealed_password, ledger::password_place("e1")), "Segreta+99");
    EXPECT_EQ(box.open(stored.account.sealed_pin, ledger::pin_place("e1")), "1029384756");

    for (const auto& file : std::filesystem::directory_iterator(m_plugin.fake.data_directory())) {
        const std::string bytes = support::content_of(file.path());
        EXPECT_THAT(bytes, Not(HasSubstr("Segreta"))) << file.path().filename();
        EXPECT_THAT(bytes, Not(HasSubstr("1029384756"))) << file.path().filename();
    }
    for (const auto& line : m_plugin.fake.log_lines()) {
        EXPECT_THAT(line, Not(HasSubstr("Segreta")));
    }
}

TEST_F(ConfigurationPage, ShowsThatTheCheckIsGoingOnAndLooksAgain)
{
    m_plugin.post(k_configure_path, k_good);
    const auto page = m_plugin.get("/entita/e1/configura?verifica=1");
    EXPECT_THAT(page.body, HasSubstr("Verifica delle credenziali in corso"));
    EXPECT_EQ(page.headers.count("refresh"), 1u);
}

TEST_F(ConfigurationPage, LeadsOnToTheExpenseTypesWhenTheCredentialsAreGood)
{
    m_plugin.add_service("s1", "Visita");
    m_plugin.post(k_configure_path, k_good);
    judge([](auto& table, const auto& found) { table.activate(found, pages_test::k_now); });
    const auto page = m_plugin.get("/entita/e1/configura?verifica=1");
    EXPECT_THAT(page.body, HasSubstr("Credenziali verificate"));
    EXPECT_THAT(page.body, HasSubstr("href=\"/plugins/under-test/tipo-spesa\""));
}

TEST_F(ConfigurationPage, SaysWhyCredentialsWereRefusedAndAsksForTheSecretsAgain)
{
    m_plugin.connect("e1");
    m_plugin.post(k_configure_path, k_good);
    judge([](auto& table, const auto& found) { table.refuse(found, "Il PIN è sbagliato: controllarlo."); });
    const auto page = m_plugin.get("/entita/e1/configura?verifica=1");
    EXPECT_THAT(page.body, HasSubstr("Il PIN è sbagliato: controllarlo."));
    EXPECT_THAT(page.body, HasSubstr("role=\"alert\""));
    const auto again =
        m_plugin.post(k_configure_path, "tipo_soggetto=medico&codice_identificativo=A&codice_fiscale=PROVAX00X00X000Y");
    EXPECT_EQ(again.status, 422) << "a refused password must not be tried again by mistake";
}

TEST_F(ConfigurationPage, DoesNotTryAgainWhatWasRefusedUnlessTheDoctorAsksForIt)
{
    refuse(k_good);
    const auto again = m_plugin.post(k_configure_path, k_good);
    EXPECT_EQ(again.status, 422);
    EXPECT_THAT(again.body, HasSubstr("gli stessi dati che il Sistema TS ha già rifiutato"));
    EXPECT_THAT(again.body, HasSubstr("name=\"verifica_ancora\""));
    EXPECT_EQ(candidate()->state, ledger::CandidateState::refused);
    EXPECT_EQ(m_plugin.post(k_configure_path, k_good + std::string("&verifica_ancora=1")).status, 303);
    EXPECT_EQ(candidate()->state, ledger::CandidateState::to_check);
}

TEST_F(ConfigurationPage, TriesOtherCredentialsAtOnceButAsksBeforeTheAccountIsInDanger)
{
    const auto with_pin = [](char digit) {
        std::string form = k_good;
        form.replace(form.find("1029384756"), 10, std::string("102938475") + digit);
        return form;
    };
    for (const char digit : {'0', '1', '2', '3', '4'}) {
        refuse(with_pin(digit));
    }
    const auto sixth = m_plugin.post(k_configure_path, with_pin('5'));
    EXPECT_EQ(sixth.status, 422);
    EXPECT_THAT(sixth.body, HasSubstr("già rifiutato questa utenza 5 volte"));
    EXPECT_EQ(m_plugin.post(k_configure_path, with_pin('5') + "&verifica_ancora=1").status, 303);
}

TEST_F(ConfigurationPage, SavesAgainWhatOnlyADelegationRefused)
{
    m_plugin.post(k_configure_path, k_good);
    judge([](auto& table, const auto& found) { table.refuse(found, "Manca la delega (codice 105)."); });
    EXPECT_EQ(m_plugin.post(k_configure_path, k_good).status, 303);
}

TEST_F(ConfigurationPage, OffersToRepeatACheckThatHadNoAnswer)
{
    m_plugin.post(k_configure_path, k_good);
    judge([](auto& table, const auto& found) { table.leave_unreachable(found, "Il Sistema TS non risponde."); });
    const auto page = m_plugin.get(k_configure_path);
    EXPECT_THAT(page.body, HasSubstr("Il Sistema TS non risponde."));
    EXPECT_THAT(page.body, HasSubstr("Riprova la verifica"));
    EXPECT_EQ(m_plugin.post("/entita/e1/riprova", "").status, 303);
    EXPECT_EQ(candidate()->state, ledger::CandidateState::to_check);
    EXPECT_THAT(m_plugin.fake.requested_steps(), ElementsAre("check-credentials", "check-credentials"));
}

TEST_F(ConfigurationPage, B65ReopensWithoutEverShowingTheSecrets)
{
    m_plugin.connect("e1");
    const auto page = m_plugin.get(k_configure_path);
    EXPECT_EQ(page.title, "Impostazioni");
    EXPECT_THAT(page.body, HasSubstr("value=\"PROVAX00X00X000Y\""));
    EXPECT_THAT(page.body, Not(HasSubstr("sealed")));
    EXPECT_EQ(pages_test::count_of(page.body, "type=\"password\" value=\"\""), 2u);
    EXPECT_THAT(page.body, HasSubstr("Lasciare vuoto per mantenerla"));
    EXPECT_THAT(page.body, Not(HasSubstr("Preparati!")));
}

TEST_F(ConfigurationPage, KeepsTheStoredSecretsWhereTheirFieldsAreLeftEmpty)
{
    m_plugin.connect("e1");
    m_plugin.post(k_configure_path, "tipo_soggetto=medico&codice_identificativo=NUOVO&codice_fiscale=PROVAX00X00X000Y");
    const auto stored = candidate().value();
    EXPECT_EQ(stored.account.username, "NUOVO");
    EXPECT_EQ(stored.account.sealed_password, "sealed");
    EXPECT_EQ(stored.account.sealed_pin, "sealed");
}

TEST_F(ConfigurationPage, B15SavesOneEntityWithoutTouchingAnother)
{
    m_plugin.add_entity("e2", "Centro Medico");
    m_plugin.connect("e2");
    m_plugin.post(k_configure_path, k_good);
    m_plugin.read([](ledger::Session& session) {
        const ledger::ConfigurationTable table(session);
        EXPECT_FALSE(table.candidate("e2").has_value());
        EXPECT_EQ(table.find("e2")->account.sealed_password, "sealed");
    });
}

TEST_F(ConfigurationPage, RefusesACollaborator)
{
    EXPECT_THAT(m_plugin.get(m_plugin.secretary, k_configure_path).body, Not(HasSubstr("Codice identificativo")));
    EXPECT_EQ(m_plugin.post(m_plugin.secretary, k_configure_path, k_good).status, 409);
    EXPECT_FALSE(candidate().has_value());
}

TEST_F(ConfigurationPage, SaysSoWhereTheEntityIsGone)
{
    EXPECT_EQ(m_plugin.get("/entita/e9/configura").status, 404);
    EXPECT_EQ(m_plugin.get("/entita/e1").status, 404);
    EXPECT_EQ(m_plugin.post("/entita/e9/configura", k_good).status, 404);
}

TEST_F(ConfigurationPage, B18OpensTheFieldsFromImpostazioniWithASingleEntity)
{
    EXPECT_EQ(m_plugin.get("/impostazioni").headers.at("location"), "/plugins/under-test/entita/e1/configura");
    m_plugin.add_entity("e2", "Centro Medico");
    const auto page = m_plugin.get("/impostazioni");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("Certificato per la cifratura"));
}

namespace {

constexpr const char* k_through_intermediary =
    "tipo_soggetto=medico&codice_fiscale=PROVAX00X00X000Y&cf_intermediario=07874631000&sede_telematica=000";

} // namespace

TEST_F(ConfigurationPage, StoresWhoSendsOnTheDoctorsBehalfAndShowsItAgain)
{
    const auto form = std::string(k_through_intermediary) +
                      "&codice_identificativo=VRDLGU70A01H501X&parola_chiave=Segreta99&pin=aB3dE6gH";
    EXPECT_EQ(m_plugin.post(k_configure_path, form).status, 303);
    EXPECT_EQ(candidate()->account.intermediary, "07874631000-000");
    EXPECT_EQ(candidate()->account.tax_code, "PROVAX00X00X000Y") << "the owner is the doctor";
    judge([](auto& table, const auto& found) { table.activate(found, pages_test::k_now); });
    const auto page = m_plugin.get(k_configure_path);
    EXPECT_THAT(page.body, HasSubstr("name=\"cf_intermediario\" type=\"text\" value=\"07874631000\""));
    EXPECT_THAT(page.body, HasSubstr("name=\"sede_telematica\" type=\"text\" value=\"000\""));
    EXPECT_THAT(page.body, Not(HasSubstr("aB3dE6gH")));
}

TEST_F(ConfigurationPage, AsksForTheSecretsAgainWhereSomebodyElseSends)
{
    m_plugin.connect("e1");
    const auto page = m_plugin.post(k_configure_path, std::string(k_through_intermediary) + "&codice_identificativo=A");
    EXPECT_EQ(page.status, 422);
    EXPECT_THAT(page.body, HasSubstr("id=\"parola_chiave-errore\""));
    EXPECT_THAT(page.body, HasSubstr("id=\"pin-errore\""));
    EXPECT_FALSE(candidate().has_value());
}

TEST_F(ConfigurationPage, SaysAtTheirFieldsWhatIsWrongWithAnIntermediary)
{
    const auto page = m_plugin.post(k_configure_path, std::string(k_good) + "&cf_intermediario=X");
    EXPECT_EQ(page.status, 422);
    for (const auto* field : {"cf_intermediario", "sede_telematica", "pin"}) {
        EXPECT_THAT(page.body, HasSubstr("id=\"" + std::string(field) + "-errore\""));
    }
}

TEST_F(ConfigurationPage, ExplainsTheTwoErrorsOfADelegation)
{
    const auto page = m_plugin.get(k_configure_path);
    EXPECT_THAT(page.body, HasSubstr("Invio tramite intermediario (Entratel)"));
    EXPECT_THAT(page.body, HasSubstr("Codice 105"));
    EXPECT_THAT(page.body, HasSubstr("la conferma dal collegamento che riceve via PEC"));
    EXPECT_THAT(page.body, HasSubstr("Codice 106"));
    EXPECT_THAT(page.body, HasSubstr("Revocare la delega"));
}

TEST_F(ConfigurationPage, SaysWhereBlanksOfCopyAndPasteWereTakenOff)
{
    const auto saved = m_plugin.post(k_configure_path, std::string(k_good) + "&cf_intermediario=%E2%80%8B");
    ASSERT_EQ(saved.status, 303);
    const std::string place = saved.headers.at("location");
    EXPECT_THAT(place, HasSubstr("&puliti=cf_intermediario"));
    EXPECT_THAT(m_plugin.get(place.substr(std::string("/plugins/under-test").size())).body,
                HasSubstr("C&apos;erano spazi o caratteri invisibili in: Codice fiscale dell&apos;intermediario."));
    EXPECT_THAT(m_plugin.get(std::string(k_configure_path) + "?puliti=%3Cb%3E.pin").body,
                HasSubstr("caratteri invisibili in: PIN."))
        << "only the names of the fields are taken from the address";
    const auto wrong = m_plugin.post(k_configure_path, "parola_chiave=+Segreta99");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, HasSubstr("caratteri invisibili in: Parola chiave."));
}

TEST_F(ConfigurationPage, ShowsHowTheCodeOfTheStructureWasUnderstood)
{
    const auto page =
        m_plugin.post(k_configure_path, "tipo_soggetto=struttura_autorizzata&codice_proprietario=601+120+010008");
    EXPECT_THAT(page.body, HasSubstr("Letto così: regione 601, ASL 120, struttura 010008."));
    EXPECT_THAT(page.body, HasSubstr("value=\"601-120-010008\""));
}

TEST_F(ConfigurationPage, TellsHowOldThePasswordIsAndWarnsBeforeItEnds)
{
    constexpr std::int64_t k_day = 24LL * 60 * 60 * 1000;
    m_plugin.post(k_configure_path, k_good);
    judge([](auto& table, const auto& found) { table.activate(found, pages_test::k_now); });
    EXPECT_THAT(m_plugin.get(k_configure_path).body, HasSubstr("Salvata e cifrata, inserita oggi."));
    m_plugin.fake.set_now_ms(pages_test::k_now + 49 * k_day);
    EXPECT_THAT(m_plugin.get(k_configure_path).body, Not(HasSubstr("Cambiarla nell&apos;area riservata")));
    m_plugin.fake.set_now_ms(pages_test::k_now + 52 * k_day);
    EXPECT_THAT(m_plugin.get(k_configure_path).body, HasSubstr("La Parola chiave è stata inserita qui 52 giorni fa"));

    m_plugin.post(k_configure_path, k_good); // the same one typed again is no newer
    EXPECT_EQ(candidate()->account.password_set_at, pages_test::k_now);
    std::string other = k_good;
    other.replace(other.find("Segreta"), 7, "Diversa");
    m_plugin.post(k_configure_path, other);
    EXPECT_EQ(candidate()->account.password_set_at, pages_test::k_now + 52 * k_day);
    m_plugin.post(k_configure_path,
                  "tipo_soggetto=medico&codice_identificativo=PROVAX00X00X000Y&codice_fiscale=PROVAX00X00X000Y");
    EXPECT_EQ(candidate()->account.password_set_at, pages_test::k_now + 52 * k_day) << "kept with its password";
}
