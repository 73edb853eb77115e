#include "tests/sample-host/plugins/plugin_manager_fixture.hpp"

namespace sample_host::plugins {
namespace {

using namespace test;

struct PluginUpdateTest : PluginManagerFixture {
    PluginUpdateTest()
    {
        offer("fixtures/packages/it.example.steady-worker");
        open_offered();
        switch_on(k_worker);
    }

    void offer_update(const char* variant)
    {
        offer(std::filesystem::path("fixtures/updates") / variant / k_worker);
        manager->look_for_packages();
    }
    std::string running_version() { return lines_of(data_of(k_worker) / "version").at(0); }
    std::string prepared() { return lines_of(data_of(k_worker) / "prepared").back(); }
};

TEST_F(PluginUpdateTest, TheSamePackageIsNoUpdate)
{
    manager->look_for_packages();
    EXPECT_EQ(life(k_worker).update_on_offer(), nullptr);
    EXPECT_THROW(life(k_worker).update("Elena Conti"), PluginStepFailed);
    EXPECT_EQ(state(k_worker), PluginState::active);
}

TEST_F(PluginUpdateTest, ANewVersionRunsWithoutARestart)
{
    offer_update("next");
    EXPECT_EQ(life(k_worker).status().update, "1.1.0");
    EXPECT_EQ(running_version(), "1.0.0");
    life(k_worker).update("Elena Conti");
    EXPECT_EQ(state(k_worker), PluginState::active);
    EXPECT_EQ(running_version(), "1.1.0");
    EXPECT_EQ(prepared(), "1.0.0->1.1.0");
    EXPECT_EQ(life(k_worker).status().version, "1.1.0");
    EXPECT_EQ(life(k_worker).update_on_offer(), nullptr);
    EXPECT_NE(history(k_worker).find("Aggiornata dalla versione 1.0.0 alla 1.1.0"), std::string::npos);
}

TEST_F(PluginUpdateTest, OneThatAsksForTheSameKeepsTheConsent)
{
    offer_update("next");
    EXPECT_TRUE(life(k_worker).has_consent(*life(k_worker).update_on_offer()));
}

TEST_F(PluginUpdateTest, OneThatAsksForMoreWaitsForConsent)
{
    offer_update("curious");
    EXPECT_FALSE(life(k_worker).has_consent(*life(k_worker).update_on_offer()));
    EXPECT_THROW(life(k_worker).update("Elena Conti"), PluginStepFailed);
    EXPECT_EQ(running_version(), "1.0.0");
    EXPECT_EQ(state(k_worker), PluginState::active);
    life(k_worker).give_consent(*life(k_worker).update_on_offer(), {}, "Elena Conti");
    life(k_worker).update("Elena Conti");
    EXPECT_EQ(running_version(), "2.0.0");
}

TEST_F(PluginUpdateTest, WhenTheNewOneCannotStartTheOldOneGoesOn)
{
    offer_update("refusing");
    EXPECT_THROW(life(k_worker).update("Elena Conti"), PluginStepFailed);
    EXPECT_EQ(state(k_worker), PluginState::active);
    EXPECT_EQ(life(k_worker).status().version, "1.0.0");
    EXPECT_FALSE(life(k_worker).status().message.empty());
    EXPECT_EQ(running_version(), "1.0.0");
    open_offered();
    manager->resume();
    EXPECT_EQ(running_version(), "1.0.0");
}

TEST_F(PluginUpdateTest, APluginThatIsOffStaysOffAndHasTheNewVersion)
{
    life(k_worker).deactivate("Elena Conti");
    offer_update("next");
    life(k_worker).update("Elena Conti");
    EXPECT_EQ(state(k_worker), PluginState::inactive);
    life(k_worker).activate("Elena Conti");
    EXPECT_EQ(running_version(), "1.1.0");
}

TEST_F(PluginUpdateTest, AfterARestartTheInstalledVersionRunsNotTheOneOnOffer)
{
    offer_update("next");
    open_offered();
    manager->resume();
    EXPECT_EQ(running_version(), "1.0.0");
    EXPECT_EQ(life(k_worker).status().update, "1.1.0");
}

TEST_F(PluginUpdateTest, AnOlderVersionIsNoUpdate)
{
    offer_update("next");
    life(k_worker).update("Elena Conti");
    offer("fixtures/packages/it.example.steady-worker");
    manager->look_for_packages();
    EXPECT_EQ(life(k_worker).update_on_offer(), nullptr);
}

TEST_F(PluginUpdateTest, WhatRunsDoesNotDependOnTheFolderOfPackages)
{
    std::filesystem::resize_file(offered.path() / k_worker / "steady-worker.so", 100); // overwritten while it is loaded
    manager->look_for_packages();
    EXPECT_EQ(state(k_worker), PluginState::active);
    EXPECT_TRUE(life(k_worker).deactivate("Elena Conti")) << "its code is still there";
    life(k_worker).activate("Elena Conti");
    EXPECT_EQ(state(k_worker), PluginState::active);
    EXPECT_EQ(manager->rejected().size(), 1u);
    std::filesystem::remove_all(offered.path() / k_worker);
    open_offered();
    manager->resume();
    EXPECT_EQ(state(k_worker), PluginState::active);
}

TEST_F(PluginUpdateTest, APluginThatAppearsIsOffered)
{
    EXPECT_EQ(manager->find("aurora", k_counter), nullptr);
    offer("plugins/it.example.invoice-counter");
    manager->look_for_packages();
    switch_on(k_counter);
    EXPECT_EQ(state(k_counter), PluginState::active);
}

} // namespace
} // namespace sample_host::plugins
