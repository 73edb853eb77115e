#include "tests/sample-host/plugins/plugin_manager_fixture.hpp"

namespace sample_host::plugins {
namespace {

using namespace test;

struct PluginManagerTest : PluginManagerFixture {};

TEST_F(PluginManagerTest, APluginIsOffUntilSomebodySwitchesItOn)
{
    open_examples();
    EXPECT_EQ(state(k_counter), PluginState::inactive);
    EXPECT_EQ(manager->active("aurora", k_counter), nullptr);
}

TEST_F(PluginManagerTest, WithoutConsentItIsNotSwitchedOn)
{
    open_examples();
    EXPECT_THROW(life(k_counter).activate("Elena Conti"), PluginStepFailed);
    EXPECT_EQ(manager->active("aurora", k_counter), nullptr);
}

TEST_F(PluginManagerTest, OnOffAndOnAgain)
{
    open_examples();
    switch_on(k_counter);
    EXPECT_NE(manager->active("aurora", k_counter), nullptr);
    EXPECT_TRUE(life(k_counter).deactivate("Elena Conti"));
    EXPECT_EQ(manager->active("aurora", k_counter), nullptr);
    EXPECT_TRUE(life(k_counter).has_consent(*life(k_counter).package()));
    life(k_counter).activate("Elena Conti");
    EXPECT_EQ(state(k_counter), PluginState::active);
}

TEST_F(PluginManagerTest, ConsentActivationAndTheirEndAreInTheActivityLog)
{
    open_examples();
    switch_on(k_counter);
    life(k_counter).deactivate("Elena Conti");
    life(k_counter).revoke("Elena Conti");
    auto& activities = fixture.practices.activities();
    std::vector<std::string> told; // the oldest first
    for (const auto& row : activities.page("aurora", 0, 100)) {
        told.insert(told.begin(), row.who + " " + row.details);
    }
    ASSERT_EQ(told.size(), 4U);
    for (std::size_t i = 0; const char* what : {": Autorizzata la versione ", ": Attivata la versione ",
                                                ": Disattivata", ": Ritirata l'autorizzazione"}) {
        EXPECT_TRUE(told[i].starts_with("Elena Conti ")) << told[i];
        EXPECT_NE(told[i].find(what), std::string::npos) << told[i];
        ++i;
    }
    EXPECT_TRUE(activities.verify("aurora").intact);
}

TEST_F(PluginManagerTest, OnePracticeDoesNotSwitchItOnForAnother)
{
    fixture.practices.add({"bianchi", "Studio Bianchi"});
    open_examples();
    switch_on(k_counter);
    EXPECT_EQ(manager->active("bianchi", k_counter), nullptr);
    auto& other = *manager->find("bianchi", k_counter);
    EXPECT_FALSE(other.has_consent(*other.package()));
}

TEST_F(PluginManagerTest, AfterARestartItIsOnAsBefore)
{
    open_examples();
    switch_on(k_counter);
    open_examples();
    EXPECT_EQ(manager->active("aurora", k_counter), nullptr);
    manager->resume();
    EXPECT_NE(manager->active("aurora", k_counter), nullptr);
    life(k_counter).deactivate("Elena Conti");
    open_examples();
    manager->resume();
    EXPECT_EQ(manager->active("aurora", k_counter), nullptr);
}

TEST_F(PluginManagerTest, JobsGetTheirFirstStepSoonAndOneWhenTheirDataChanged)
{
    open_fixtures();
    switch_on(k_worker);
    const auto steps = data_of(k_worker) / "steps";
    ASSERT_TRUE(eventually([&] { return lines_of(steps).size() == 1; }));
    fixture.create(fixture.draft());
    ASSERT_TRUE(eventually([&] { return lines_of(steps).size() == 2; }));
    EXPECT_EQ(lines_of(steps).at(1), "1");
}

TEST_F(PluginManagerTest, AJobThatFailsIsLoggedAndNotTriedAtOnce)
{
    open_fixtures();
    switch_on(k_worker);
    ASSERT_TRUE(eventually([&] { return lines_of(data_of(k_worker) / "failures").size() == 1; }));
    ASSERT_TRUE(eventually([&] {
        const std::lock_guard lock(log_mutex);
        return log.find("this job always fails") != std::string::npos;
    }));
    EXPECT_EQ(lines_of(data_of(k_worker) / "failures").size(), 1u);
}

TEST_F(PluginManagerTest, WhatAPluginReadsIsAudited)
{
    open_fixtures();
    switch_on(k_worker);
    ASSERT_TRUE(eventually([&] { return manager->store("aurora").count_accesses(k_worker, "invoices.read") == 1; }));
}

TEST_F(PluginManagerTest, ASwitchedOffPluginGetsNoSteps)
{
    open_fixtures();
    switch_on(k_worker);
    ASSERT_TRUE(eventually([&] { return lines_of(data_of(k_worker) / "steps").size() == 1; }));
    EXPECT_TRUE(life(k_worker).deactivate("Elena Conti"));
    fixture.create(fixture.draft());
    switch_on(k_worker); // its first step is the proof that time went on
    ASSERT_TRUE(eventually([&] { return lines_of(data_of(k_worker) / "steps").size() >= 2; }));
    EXPECT_EQ(lines_of(data_of(k_worker) / "steps").size(), 2u);
}

TEST_F(PluginManagerTest, ThePluginsDataDirectoryIsPrivate)
{
    open_fixtures();
    switch_on(k_worker);
    EXPECT_EQ(std::filesystem::status(data_of(k_worker)).permissions(), std::filesystem::perms::owner_all);
}

} // namespace
} // namespace sample_host::plugins
