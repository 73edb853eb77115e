#include "plugin/intake/service_url.hpp"
#include "plugin/rules/rules_data.hpp"
#include "rules_folder.hpp"

#include <gtest/gtest.h>

using namespace plugin::rules;
using plugin::intake::k_production_url;
using rules_test::k_rules;
using rules_test::RulesFolder;

namespace {

std::string id_of(std::string_view url)
{
    const auto environment = RulesData::load(k_rules).environment_of(url);
    return environment ? environment->id : "";
}

} // namespace

TEST(Environments, AreKnownByTheirAddress)
{
    EXPECT_EQ(id_of(k_production_url), "production");
    EXPECT_EQ(id_of("https://invioss730p.sanita.finanze.it:443/"), "production");
    EXPECT_EQ(id_of("https://invioSS730pTest.sanita.finanze.it"), "test");
    EXPECT_EQ(id_of("https://localhost:9443"), "simulator");
    EXPECT_EQ(id_of("https://127.0.0.1:1"), "simulator");
    EXPECT_EQ(id_of("https://invioSS730p.sanita.finanze.it.example.org"), "");
    EXPECT_EQ(id_of("http://localhost"), "");
}

// The setting without a value, the checks and the data mean the same production.
TEST(Environments, OnlyThatOfTheDefaultAddressIsProduction)
{
    const RulesData data = RulesData::load(k_rules);
    for (const ServiceEnvironment& environment : data.environments()) {
        const bool production = environment.url == k_production_url;
        EXPECT_EQ(environment.trust == Trust::system, production) << environment.id;
        EXPECT_EQ(environment.fictitious_identities, !production) << environment.id;
        EXPECT_EQ(plugin::intake::environment_of(environment.url) == plugin::domain::Environment::production,
                  production)
            << environment.id;
    }
}

TEST(SanitelKeys, AreThoseEverSeen)
{
    const RulesData data = RulesData::load(k_rules);
    EXPECT_TRUE(data.is_known_sanitel_key("d1916c0a1a86eb6af04be4741ee2055c0fc3da552fb4143d4c5a5ed7e1bebaba"));
    EXPECT_FALSE(data.is_known_sanitel_key(""));
    EXPECT_FALSE(data.is_known_sanitel_key("d1916c0a"));
}

TEST(Environments, SayWhereTheyAreWrong)
{
    const RulesFolder folder;
    folder.write("environments.json", R"({"version":"1","checked_on":"2026-11-26","environments":[
        {"id":"x","url":"https://x.it","trust":"nessuno","fictitious_identities":"ammesse"}]})");
    EXPECT_EQ(folder.error(), "environments.json.environments[0] (x).trust: expected one of \"sistema\" \"file\"");
    folder.write("environments.json", R"({"version":"1","checked_on":"2026-11-26","environments":[
        {"id":"x","url":"http://x.it","trust":"file","fictitious_identities":"ammesse"}]})");
    EXPECT_EQ(folder.error(),
              "environments.json.environments[0] (x).url: expected an https address without a final slash");
}
