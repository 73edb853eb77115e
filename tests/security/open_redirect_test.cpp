// The way back from a form (`?ritorno=`) leads to a page of a plugin that this user has, and nowhere else.
#include "tests/security/studio.hpp"

#include <host_sdk/web/local_path.hpp>

#include <gtest/gtest.h>

using namespace security_test;

namespace {

const std::string k_good = k_mount + "/documenti?stato=to_correct&corretto=1";

std::vector<std::string> evil_ways()
{
    return {"https://evil.example/",
            "//evil.example/",
            "///evil.example/",
            "/\\evil.example/",
            "\\\\evil.example",
            "javascript:alert(1)",
            "evil.example",
            "/plugins/it.sistemats.plugin.evil.example/",
            "/plugins/it.evil.plugin/",
            "/esci?evil",
            "/fatture?evil",
            k_mount + "/../../evil",
            k_mount + "/%2e%2e/%2E%2E/evil",
            k_mount + "/..%2fevil",
            k_mount + "/\\..\\evil",
            k_mount + "//evil.example",
            k_mount + "/\r\nLocation: https://evil.example/",
            k_mount + "/\tevil",
            k_mount + "/evil" + std::string(5'000, 'a'),
            "https://127.0.0.1" + k_mount + "/evil",
            "/plugins@evil.example" + k_mount};
}

/// A form of the host that a plugin may open, and what it is saved with.
struct Opened {
    std::string path;
    Form fields;
};

std::string value_of(const std::string& page, const std::string& name)
{
    const auto input = between(page, "name=\"" + name + "\"", ">");
    return between(input + "\"", "value=\"", "\"");
}

std::vector<Opened> opened_forms(HttpClient& owner)
{
    const auto patient = owner.get("/pazienti/1").body;
    const auto service = owner.get("/impostazioni/prestazioni/1").body;
    const auto entity = owner.get("/impostazioni/entita-di-fatturazione/1").body;
    return {{"/pazienti/1", {{"nome", value_of(patient, "nome")}, {"codice_fiscale", ""}, {"tipo", "persona"}}},
            {"/impostazioni/prestazioni/1",
             {{"nome", value_of(service, "nome")}, {"prezzo", value_of(service, "prezzo")}, {"iva", "esente"}}},
            {"/impostazioni/entita-di-fatturazione/1",
             {{"nome", value_of(entity, "nome")},
              {"partita_iva", value_of(entity, "partita_iva")},
              {"codice_fiscale", value_of(entity, "codice_fiscale")},
              {"professione", value_of(entity, "professione")}}}};
}

std::string with_way(const std::string& path, const std::string& way)
{
    return path + "?" + sample_host::test::encode_form({{"ritorno", way}});
}

} // namespace

TEST(OpenRedirect, AFormLeadsBackToThePageOfThePluginThatOpenedIt)
{
    const Studio studio(3);
    auto owner = studio.owner();
    for (const auto& [path, fields] : opened_forms(owner)) {
        const auto form = owner.get(with_way(path, k_good));
        EXPECT_TRUE(form.shows("Torna a Sistema TS")) << path;
        EXPECT_TRUE(form.shows("href=\"" + k_mount + "/documenti?stato=to_correct&amp;corretto=1\"")) << path;
        const auto saved = owner.submit(with_way(path, k_good), fields);
        EXPECT_EQ(saved.status, 303) << path;
        EXPECT_EQ(saved.header("Location"), k_good) << path;
    }
    EXPECT_TRUE(owner.get(with_way("/fatture/1/modifica", k_good)).shows("Torna a Sistema TS"));
}

TEST(OpenRedirect, NoOtherAddressIsShownOrFollowed)
{
    const Studio studio(3);
    auto owner = studio.owner();
    const auto forms = opened_forms(owner);
    for (const auto& way : evil_ways()) {
        for (const auto& [path, fields] : forms) {
            const auto form = owner.get(with_way(path, way));
            EXPECT_FALSE(form.shows("Torna a ")) << path << " " << way;
            EXPECT_FALSE(form.shows("evil")) << path << " " << way;
            const auto saved = owner.submit(with_way(path, way), fields);
            EXPECT_TRUE(saved.header("Location").find("evil") == std::string::npos) << path << " " << way;
            EXPECT_TRUE(saved.status >= 400 || saved.header("Location").find("?esito=") != std::string::npos)
                << saved.status << " " << path << " " << way;
        }
        EXPECT_FALSE(owner.get(with_way("/fatture/1/modifica", way)).shows("evil")) << way;
    }
}

TEST(OpenRedirect, APluginThatTheUserDoesNotHaveIsNoWayBack)
{
    const Studio studio(3);
    const auto secretary = studio.invite("segretaria@example.it", "secretary");
    studio.tick(secretary, true, false);
    auto client = studio.log_in(secretary);
    EXPECT_TRUE(client.get(with_way("/pazienti/1", k_good)).shows("Torna a Sistema TS"));
    studio.owner().submit("/impostazioni/funzionalita/" + k_plugin + "/disattiva", {});
    EXPECT_FALSE(client.get(with_way("/pazienti/1", k_good)).shows("Torna a "));
    auto visitor = studio.visitor();
    EXPECT_EQ(visitor.get(with_way("/pazienti/1", k_good)).header("Location").find("plugins"), std::string::npos);
}

TEST(OpenRedirect, ThePluginsOwnPagesLeadNowhereElseEither)
{
    const Studio studio(3);
    auto owner = studio.owner();
    const auto document = studio.document_of("aurora");
    // A path is put below the mount, whatever it is; nothing else is taken.
    const auto stays = [](const std::string& address) {
        return address.starts_with(k_mount + "/") && host_sdk::web::is_local_path(address);
    };
    for (const auto& way : evil_ways()) {
        const auto back = sample_host::test::encode_form({{"ritorno", way}});
        for (const std::string& path :
             {"/documenti/" + document + "?", std::string("/tipo-spesa?"), std::string("/documenti/correzione?")}) {
            const auto page = owner.get(k_mount + path + back);
            EXPECT_FALSE(page.shows("href=\"" + way)) << path << way;
            if (page.status == 303) {
                EXPECT_TRUE(stays(page.header("Location"))) << path << way;
            }
            if (!host_sdk::web::is_local_path(way)) {
                EXPECT_FALSE(page.shows("evil")) << path << way;
            }
        }
        for (const std::string path : {"/documenti/anticipo", "/tipo-spesa"}) {
            const auto answer = owner.submit(k_mount + path, {{"ritorno", way}, {"documento", document}});
            EXPECT_EQ(answer.status, 303) << path << way;
            EXPECT_TRUE(stays(answer.header("Location"))) << path << way;
        }
    }
}
