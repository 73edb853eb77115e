// The pipeline around a plugin's pages: what the host refuses before the plugin is called, and what it does not pass
// on.
#include "app/application.hpp"
#include "tests/sample-host/http_client.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace sample_host {
namespace {

const std::string k_mount = "/plugins/it.example.odd-answers";

app::Options options_for(const std::filesystem::path& data, const std::string& locale)
{
    app::Options options;
    options.data = data;
    options.plugins = std::filesystem::path(PROJECT_BINARY_DIR) / "fixtures/packages";
    options.demo_invoices = 0;
    options.locale = locale;
    return options;
}

struct PluginPageTest : testing::Test {
    support::TemporaryDirectory directory;
    app::Application application;
    std::jthread server{[this] { application.run(); }};
    test::HttpClient owner{application.port()};
    test::HttpClient clerk{application.port()};

    explicit PluginPageTest(const std::string& locale = "it")
        : application(options_for(directory.path(), locale),
                      std::filesystem::path(PROJECT_BINARY_DIR) / "share/sample-host")
    {
        owner.log_in("titolare@bianchi.example", "demo-bianchi");
        clerk.log_in("segretaria@bianchi.example", "demo-bianchi");
    }
    ~PluginPageTest() override { application.stop(); }

    void activate()
    {
        const std::string page = "/impostazioni/funzionalita/it.example.odd-answers/attiva";
        ASSERT_TRUE(owner.get(page).shows("Attiva e continua"));
        ASSERT_EQ(owner.submit(page, {{"consenso", "si"}}).header("Location"),
                  "/impostazioni?esito=funzionalita-attivata");
    }
    void deactivate()
    {
        owner.get("/impostazioni");
        owner.submit("/impostazioni/funzionalita/it.example.odd-answers/disattiva", {});
    }
};

TEST_F(PluginPageTest, APageIsShownInTheFrameOnBehalfOfTheUser)
{
    activate();
    const auto answer = owner.get(k_mount + "/");
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(answer.shows("<p id=\"user\">Marco Bianchi</p>"));
    EXPECT_TRUE(answer.shows("Menù principale"));
    EXPECT_TRUE(answer.shows("aria-current=\"page\""));
}

TEST_F(PluginPageTest, ThePluginIsAskedForItalian)
{
    activate();
    const auto answer = owner.get(k_mount + "/");
    EXPECT_TRUE(answer.shows("<p id=\"locale\">it it</p>"));
    EXPECT_TRUE(answer.shows("Risposte strane"));
}

struct EnglishPluginPageTest : PluginPageTest {
    EnglishPluginPageTest() : PluginPageTest("en") {}
};

TEST_F(EnglishPluginPageTest, ThePluginIsAskedForEnglishInsideTheItalianFrame)
{
    activate();
    const auto answer = owner.get(k_mount + "/");
    EXPECT_TRUE(answer.shows("<p id=\"locale\">en en</p>"));
    EXPECT_TRUE(answer.shows("<main class=\"content\" id=\"contenuto\" lang=\"en\">"));
    EXPECT_TRUE(answer.shows("<span>Odd answers</span>")); // its entry of the bar
    EXPECT_TRUE(answer.shows("Menù principale"));
}

TEST_F(PluginPageTest, WhileItIsOffItsPagesDoNotExist)
{
    EXPECT_EQ(owner.get(k_mount + "/").status, 404);
    activate();
    deactivate();
    EXPECT_EQ(owner.get(k_mount + "/").status, 404);
}

TEST_F(PluginPageTest, AStrangerIsSentToTheLogIn)
{
    activate();
    test::HttpClient stranger(application.port());
    EXPECT_EQ(stranger.get(k_mount + "/").header("Location"), "/accedi");
}

TEST_F(PluginPageTest, APathOutsideTheManifestIsNotFoundAndAnotherMethodNotAllowed)
{
    activate();
    EXPECT_EQ(owner.get(k_mount + "/hidden").status, 404);
    EXPECT_EQ(owner.get(k_mount + "/change").status, 405);
    EXPECT_EQ(owner.get("/plugins/it.example.unknown/").status, 404);
}

TEST_F(PluginPageTest, WithoutThePermissionOfTheRouteThePageNamesIt)
{
    activate();
    clerk.get(k_mount + "/");
    const auto answer = clerk.submit(k_mount + "/change", {});
    EXPECT_EQ(answer.status, 403);
    EXPECT_TRUE(answer.shows("Cambiare le risposte"));
}

TEST_F(PluginPageTest, AChangeNeedsTheTokenAndTheOwnOrigin)
{
    activate();
    owner.get(k_mount + "/");
    EXPECT_EQ(owner.submit(k_mount + "/change", {}).status, 303);
    EXPECT_EQ(owner.post(k_mount + "/change", "a=1").status, 403);
    EXPECT_EQ(owner.post(k_mount + "/change", "_csrf=wrong").status, 403);
    EXPECT_EQ(owner.submit(k_mount + "/change", {}, {{"Sec-Fetch-Site", "cross-site"}}).status, 403);
    EXPECT_EQ(owner.submit(k_mount + "/change", {}, {{"Origin", "https://example.it"}}).status, 403);
}

TEST_F(PluginPageTest, ABodyLargerThanTheRouteAllowsIsRefused)
{
    activate();
    owner.get(k_mount + "/");
    EXPECT_EQ(owner.submit(k_mount + "/change", {{"text", std::string(2000, 'x')}}).status, 413);
}

TEST_F(PluginPageTest, WhatLeavesTheBoundsIsNotPassedOn)
{
    activate();
    for (const char* odd : {"status", "elsewhere", "climbs", "cookie", "split", "huge", "program"}) {
        const auto answer = owner.get(k_mount + "/answer/" + odd);
        EXPECT_EQ(answer.status, 500) << odd;
        EXPECT_EQ(answer.header("Set-Cookie"), "") << odd;
    }
    EXPECT_EQ(owner.get(k_mount + "/answer/file").body, "a;b\n");
}

TEST_F(PluginPageTest, TheTextOfAnExceptionDoesNotReachTheUser)
{
    activate();
    const auto answer = owner.get(k_mount + "/answer/secret");
    EXPECT_EQ(answer.status, 500);
    EXPECT_FALSE(answer.shows("secret text"));
}

TEST_F(PluginPageTest, OnlyTheHostSetsSecurityHeaders)
{
    activate();
    const auto answer = owner.get(k_mount + "/");
    EXPECT_EQ(answer.header("Content-Security-Policy"),
              "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
              "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header("Cache-Control"), "no-store");
}

TEST_F(PluginPageTest, TheIconIsServedByTheHostAndNothingElseOfThePackage)
{
    activate();
    const std::string page = owner.get(k_mount + "/").body;
    const auto begin = page.find(k_mount + "/assets/");
    const std::string icon = page.substr(begin, page.find('"', begin) - begin);
    EXPECT_EQ(owner.get(icon).header("Content-Type"), "image/svg+xml");
    const std::string base = icon.substr(0, icon.rfind('/') + 1);
    for (const char* name : {"manifest.json", "odd-answers.so", "locales/it.json"}) {
        EXPECT_EQ(owner.get(base + name).status, 404) << name;
    }
    EXPECT_EQ(owner.get(base + "../manifest.json").status, 400);
    EXPECT_NE(page.find("<p id=\"assets\">" + base.substr(0, base.size() - 1) + "</p>"), std::string::npos)
        << "the plugin is told where its assets are";
}

TEST_F(PluginPageTest, TheConsentIsTheOwnersOnly)
{
    const std::string page = "/impostazioni/funzionalita/it.example.odd-answers/attiva";
    EXPECT_EQ(clerk.get(page).status, 403);
    clerk.get("/");
    EXPECT_EQ(clerk.submit(page, {{"consenso", "si"}}).status, 403);
    EXPECT_EQ(owner.get(k_mount + "/").status, 404);
}

TEST_F(PluginPageTest, WithoutTheButtonOfTheConsentPageNothingIsInstalled)
{
    const std::string page = "/impostazioni/funzionalita/it.example.odd-answers/attiva";
    owner.get(page);
    EXPECT_EQ(owner.submit(page, {}).header("Location"), page);
    EXPECT_EQ(owner.get(k_mount + "/").status, 404);
}

} // namespace
} // namespace sample_host
