#include "plugins/plugin_manager.hpp"
#include "tests/sample-host/services/practice_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

namespace sample_host::plugins {
namespace {

using namespace std::chrono_literals;

const std::filesystem::path k_build = PROJECT_BINARY_DIR;
constexpr const char* k_counter = "it.example.invoice-counter";
constexpr const char* k_worker = "it.example.steady-worker";

std::vector<std::string> lines_of(const std::filesystem::path& file)
{
    std::vector<std::string> lines;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// Waits until the condition holds; false after half a minute.
template <class Condition>
bool eventually(Condition&& condition)
{
    for (const auto end = std::chrono::steady_clock::now() + 30s; std::chrono::steady_clock::now() < end;) {
        if (condition()) return true;
        std::this_thread::sleep_for(2ms);
    }
    return false;
}

struct PluginManagerTest : testing::Test {
    test::PracticeFixture fixture;
    std::mutex log_mutex;
    std::string log;
    std::unique_ptr<PluginManager> manager;

    void open(const std::filesystem::path& packages)
    {
        manager.reset();
        manager = std::make_unique<PluginManager>(PluginManager::Options{.packages = packages,
                                                                         .data = fixture.folder.path(),
                                                                         .settings = {},
                                                                         .log =
                                                                             [this](int, const std::string& line) {
                                                                                 const std::lock_guard lock(log_mutex);
                                                                                 log += line + "\n";
                                                                             }},
                                                  fixture.practices);
    }
    void open_examples() { open(k_build / "plugins"); }
    void open_fixtures() { open(k_build / "fixtures/packages"); }

    void switch_on(const char* id)
    {
        manager->give_consent("aurora", *manager->find(id), "Elena Conti");
        manager->activate("aurora", id);
    }
    std::filesystem::path data_of(const char* id) { return fixture.practice.folder() / "plugins" / id; }
};

TEST_F(PluginManagerTest, APluginIsOffUntilSomebodySwitchesItOn)
{
    open_examples();
    EXPECT_EQ(manager->state("aurora", k_counter), PluginState::available);
    EXPECT_EQ(manager->active("aurora", k_counter), nullptr);
}

TEST_F(PluginManagerTest, WithoutConsentItIsNotSwitchedOn)
{
    open_examples();
    EXPECT_THROW(manager->activate("aurora", k_counter), PluginManager::ActivationFailed);
    EXPECT_EQ(manager->active("aurora", k_counter), nullptr);
}

TEST_F(PluginManagerTest, OnOffAndOnAgain)
{
    open_examples();
    switch_on(k_counter);
    EXPECT_NE(manager->active("aurora", k_counter), nullptr);
    EXPECT_TRUE(manager->deactivate("aurora", k_counter));
    EXPECT_EQ(manager->active("aurora", k_counter), nullptr);
    EXPECT_TRUE(manager->has_consent("aurora", *manager->find(k_counter)));
    manager->activate("aurora", k_counter);
    EXPECT_EQ(manager->state("aurora", k_counter), PluginState::active);
}

TEST_F(PluginManagerTest, OnePracticeDoesNotSwitchItOnForAnother)
{
    fixture.practices.add({"bianchi", "Studio Bianchi"});
    open_examples();
    switch_on(k_counter);
    EXPECT_EQ(manager->active("bianchi", k_counter), nullptr);
    EXPECT_FALSE(manager->has_consent("bianchi", *manager->find(k_counter)));
}

TEST_F(PluginManagerTest, AfterARestartItIsOnAsBefore)
{
    open_examples();
    switch_on(k_counter);
    open_examples();
    EXPECT_EQ(manager->active("aurora", k_counter), nullptr);
    manager->resume();
    EXPECT_NE(manager->active("aurora", k_counter), nullptr);
    manager->deactivate("aurora", k_counter);
    open_examples();
    manager->resume();
    EXPECT_EQ(manager->active("aurora", k_counter), nullptr);
}

TEST_F(PluginManagerTest, AnActivationThatDidNotEndLeavesItOffAndSaysSo)
{
    open_examples();
    switch_on(k_counter);
    manager->store("aurora").set_wanted(k_counter, PluginStore::Wanted::starting); // as a crash leaves it
    open_examples();
    manager->resume();
    EXPECT_EQ(manager->active("aurora", k_counter), nullptr);
    const auto statuses = manager->list("aurora");
    const auto status = std::find_if(statuses.begin(), statuses.end(), [](const auto& s) { return s.id == k_counter; });
    ASSERT_NE(status, statuses.end());
    EXPECT_FALSE(status->message.empty());
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
    EXPECT_TRUE(manager->deactivate("aurora", k_worker));
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
