#include "tests/sample-host/plugins/plugin_manager_fixture.hpp"

namespace sample_host::plugins {
namespace {

using namespace test;

struct PluginRemovalTest : PluginManagerFixture {
    PluginRemovalTest()
    {
        open_fixtures();
        switch_on(k_worker);
    }
    std::filesystem::path versions() { return fixture.folder.path() / "plugins" / k_worker; }
};

TEST_F(PluginRemovalTest, RevokingSwitchesOffAndTakesTheConsentBack)
{
    EXPECT_TRUE(life(k_worker).revoke("Elena Conti"));
    EXPECT_EQ(state(k_worker), PluginState::inactive);
    EXPECT_FALSE(life(k_worker).has_consent(*life(k_worker).package()));
    EXPECT_THROW(life(k_worker).activate("Elena Conti"), PluginStepFailed);
}

TEST_F(PluginRemovalTest, UninstallingMayKeepTheData)
{
    life(k_worker).uninstall(false, "Elena Conti");
    EXPECT_EQ(state(k_worker), PluginState::inactive);
    EXPECT_FALSE(manager->store("aurora").consent(k_worker).has_value());
    EXPECT_TRUE(std::filesystem::exists(data_of(k_worker) / "version"));
    switch_on(k_worker);
    EXPECT_EQ(lines_of(data_of(k_worker) / "prepared").size(), 1u) << "data of this version needs no preparation";
}

TEST_F(PluginRemovalTest, OrEraseIt)
{
    std::ofstream(data_of(k_worker) / "forgotten") << "by the plugin\n";
    life(k_worker).uninstall(true, "Elena Conti");
    EXPECT_FALSE(std::filesystem::exists(data_of(k_worker)));
    switch_on(k_worker);
    EXPECT_EQ(lines_of(data_of(k_worker) / "prepared").back(), "->1.0.0");
}

TEST_F(PluginRemovalTest, ItsVersionsGoWithTheNextStart)
{
    life(k_worker).uninstall(true, "Elena Conti");
    open_fixtures();
    manager->resume();
    EXPECT_TRUE(std::filesystem::is_empty(versions()));
}

TEST_F(PluginRemovalTest, OptionalScopesAreGrantedWhenTicked)
{
    const auto granted = [&] { return manager->store("aurora").consent(k_worker)->scopes; };
    EXPECT_FALSE(granted().contains("catalogue.read"));
    EXPECT_FALSE(life(k_worker).active()->grants().allows("catalogue.read"));
    life(k_worker).give_consent(*life(k_worker).package(), {"catalogue.read", "secrets.derive"}, "Elena Conti");
    EXPECT_TRUE(granted().contains("catalogue.read"));
    EXPECT_FALSE(granted().contains("secrets.derive")) << "the manifest does not ask for it";
    EXPECT_TRUE(life(k_worker).active()->grants().allows("catalogue.read")) << "at once";
}

TEST_F(PluginRemovalTest, TheHistoryTellsWhoDidWhat)
{
    life(k_worker).deactivate("Sara Bruni");
    const auto events = manager->store("aurora").events(k_worker, 10);
    ASSERT_GE(events.size(), 3u);
    EXPECT_EQ(events[0].what, "Disattivata");
    EXPECT_EQ(events[0].by, "Sara Bruni");
    EXPECT_EQ(events[1].what, "Attivata la versione 1.0.0");
}

} // namespace
} // namespace sample_host::plugins
