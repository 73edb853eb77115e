// A plugin's own page in the settings, its notices, and the steps of its life as the owner takes them.
#include "app/application.hpp"
#include "tests/sample-host/http_client.hpp"
#include "tests/support/signer.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

namespace sample_host {
namespace {

namespace fs = std::filesystem;

const fs::path k_build = PROJECT_BINARY_DIR;

struct PluginDetailPageTest : testing::Test {
    support::TemporaryDirectory directory;
    std::unique_ptr<app::Application> application;
    std::jthread server;
    std::unique_ptr<test::HttpClient> owner;
    std::unique_ptr<test::HttpClient> clerk;

    PluginDetailPageTest()
    {
        offer("fixtures/packages/it.example.listener");
        offer("fixtures/packages/it.example.steady-worker");
        app::Options options;
        options.data = directory.path() / "data";
        options.plugins = directory.path() / "packages";
        options.demo_invoices = 0;
        application = std::make_unique<app::Application>(options, k_build / "share/sample-host");
        server = std::jthread([this] { application->run(); });
        owner = std::make_unique<test::HttpClient>(application->port());
        clerk = std::make_unique<test::HttpClient>(application->port());
        owner->log_in("titolare@bianchi.example", "demo-bianchi");
        clerk->log_in("segretaria@bianchi.example", "demo-bianchi");
    }
    ~PluginDetailPageTest() override
    {
        application->stop();
        server.join();
    }

    void offer(const fs::path& package)
    {
        const auto target = directory.path() / "packages" / package.filename();
        fs::remove_all(target);
        fs::create_directories(target.parent_path());
        fs::copy(k_build / package, target, fs::copy_options::recursive);
    }
    static std::string page(const std::string& name) { return "/impostazioni/funzionalita/it.example." + name; }

    void switch_on(const std::string& name)
    {
        ASSERT_TRUE(owner->get(page(name) + "/attiva").shows("Attiva e continua"));
        ASSERT_EQ(owner->submit(page(name) + "/attiva", {{"consenso", "si"}}).status, 303);
    }
    /// Presses a button of the plugin's page.
    std::string press(const std::string& name, const std::string& step, const test::Form& fields = {})
    {
        owner->get(page(name));
        return owner->submit(page(name) + step, fields).header("Location");
    }
};

TEST_F(PluginDetailPageTest, TheConsentSaysWhoSignedThePackage)
{
    EXPECT_TRUE(owner->get(page("listener") + "/attiva").shows("Non è firmata"));
    const support::Signer publisher;
    support::sign_package(directory.path() / "packages/it.example.listener", publisher);
    directory.write("data/publishers/Esempio S.r.l..pem", publisher.public_key());
    owner->get("/impostazioni");
    owner->submit("/impostazioni/funzionalita/cerca", {});
    EXPECT_TRUE(owner->get(page("listener") + "/attiva").shows("Firmata da <strong>Esempio S.r.l.</strong>"));
    switch_on("listener");
    EXPECT_TRUE(owner->get(page("listener")).shows("firmata da Esempio S.r.l."));
}

TEST_F(PluginDetailPageTest, SaysWhatItMayReadHowItIsAndWhatHappened)
{
    EXPECT_TRUE(owner->get(page("listener")).shows("Nulla: nessuno"));
    switch_on("listener");
    const auto shown = owner->get(page("listener"));
    EXPECT_EQ(shown.status, 200);
    EXPECT_TRUE(shown.shows("Leggere le fatture emesse con questa applicazione"));
    EXPECT_TRUE(shown.shows("Attivata la versione 1.0.0"));
    EXPECT_TRUE(shown.shows("per Marco Bianchi"));
    EXPECT_TRUE(shown.shows("due &lt;sole&gt;")) << "a plugin's text is shown as text";
}

TEST_F(PluginDetailPageTest, OnlyTheOwnerSeesIt)
{
    EXPECT_EQ(clerk->get(page("listener")).status, 403);
    EXPECT_EQ(owner->get(page("nobody")).status, 404);
}

TEST_F(PluginDetailPageTest, APluginThatGivesNoReportDoesNotSpoilThePage)
{
    switch_on("listener");
    std::ofstream(directory.path() / "data/practices/bianchi/plugins/it.example.listener/ill") << "yes\n";
    const auto shown = owner->get(page("listener"));
    EXPECT_EQ(shown.status, 200);
    EXPECT_TRUE(shown.shows("non dice come sta"));
}

TEST_F(PluginDetailPageTest, ANoticeIsShownToThoseWhoMayOpenItsPage)
{
    switch_on("listener");
    EXPECT_TRUE(owner->get("/").shows("href=\"/avvisi\""));
    const auto for_owner = owner->get("/avvisi");
    EXPECT_TRUE(for_owner.shows("È arrivata una novità"));
    EXPECT_TRUE(for_owner.shows("href=\"/plugins/it.example.listener/\""));
    EXPECT_TRUE(for_owner.shows("Solo per il titolare"));
    const auto for_clerk = clerk->get("/avvisi");
    EXPECT_TRUE(for_clerk.shows("È arrivata una novità"));
    EXPECT_FALSE(for_clerk.shows("Solo per il titolare"));
}

TEST_F(PluginDetailPageTest, ANoticeIsReadByEachUserAndGoesWhenItIsMended)
{
    switch_on("listener");
    owner->get("/avvisi");
    owner->submit("/avvisi/letto", {{"funzionalita", "it.example.listener"}, {"avviso", "owner"}});
    owner->submit("/avvisi/letto", {{"funzionalita", "it.example.listener"}, {"avviso", "hello"}});
    EXPECT_FALSE(owner->get("/avvisi").shows("Segna come letto"));
    EXPECT_TRUE(clerk->get("/avvisi").shows("Segna come letto"));
    owner->get("/plugins/it.example.listener/mended");
    EXPECT_FALSE(clerk->get("/avvisi").shows("È arrivata una novità"));
    press("listener", "/disattiva");
    EXPECT_TRUE(owner->get("/avvisi").shows("Nessun avviso"));
}

TEST_F(PluginDetailPageTest, OptionalScopesAreChosenOnTheConsentPage)
{
    EXPECT_TRUE(owner->get(page("steady-worker") + "/attiva").shows("name=\"facoltativo\" value=\"catalogue.read\""));
    owner->submit(page("steady-worker") + "/attiva", {{"consenso", "si"}, {"facoltativo", "catalogue.read"}});
    EXPECT_TRUE(owner->get(page("steady-worker")).shows("elenco delle prestazioni"));
}

TEST_F(PluginDetailPageTest, AnUpdateThatAsksForMoreShowsWhatIsNew)
{
    switch_on("steady-worker");
    offer("fixtures/updates/curious/it.example.steady-worker");
    owner->get("/impostazioni");
    owner->submit("/impostazioni/funzionalita/cerca", {});
    EXPECT_TRUE(owner->get("/impostazioni").shows("Versione 2.0.0 disponibile"));
    EXPECT_EQ(press("steady-worker", "/aggiorna"), page("steady-worker") + "/aggiorna");
    const auto asked = owner->get(page("steady-worker") + "/aggiorna");
    EXPECT_TRUE(asked.shows("Aggiorna e continua"));
    EXPECT_TRUE(asked.shows(">Nuovo<"));
    owner->submit(page("steady-worker") + "/aggiorna", {{"consenso", "si"}});
    const auto shown = owner->get(page("steady-worker"));
    EXPECT_TRUE(shown.shows("Versione 2.0.0"));
    EXPECT_TRUE(shown.shows("Aggiornata dalla versione 1.0.0 alla 2.0.0"));
}

TEST_F(PluginDetailPageTest, UninstallingAsksWhatToDoWithTheData)
{
    switch_on("steady-worker");
    const auto data = directory.path() / "data/practices/bianchi/plugins/it.example.steady-worker";
    const auto asked = owner->get(page("steady-worker") + "/disinstalla");
    EXPECT_TRUE(asked.shows("Conservarli"));
    EXPECT_TRUE(asked.shows("Eliminarli per sempre"));
    owner->submit(page("steady-worker") + "/disinstalla", {});
    EXPECT_TRUE(fs::exists(data)) << "nothing was chosen";
    owner->submit(page("steady-worker") + "/disinstalla", {{"dati", "elimina"}});
    EXPECT_FALSE(fs::exists(data));
    EXPECT_TRUE(owner->get(page("steady-worker")).shows("Disinstallata, con tutti i suoi dati"));
}

TEST_F(PluginDetailPageTest, RevokingTakesEverythingBack)
{
    switch_on("listener");
    EXPECT_EQ(press("listener", "/ritira"), page("listener") + "?esito=funzionalita-ritirata");
    EXPECT_EQ(owner->get("/plugins/it.example.listener/").status, 404);
    EXPECT_EQ(press("listener", "/attiva"), page("listener") + "/attiva") << "it asks for consent again";
}

TEST_F(PluginDetailPageTest, ARejectedPackageIsShownWithAllThatIsWrong)
{
    std::ofstream(directory.path() / "packages/it.example.listener/listener.so", std::ios::app) << "x";
    fs::remove(directory.path() / "packages/it.example.listener/icon.svg");
    owner->get("/impostazioni");
    owner->submit("/impostazioni/funzionalita/cerca", {});
    const auto shown = owner->get("/impostazioni");
    EXPECT_TRUE(shown.shows("Pacchetti che non si possono usare"));
    EXPECT_TRUE(shown.shows("library.sha256"));
    EXPECT_TRUE(shown.shows("navigation[0].icon"));
}

} // namespace
} // namespace sample_host
