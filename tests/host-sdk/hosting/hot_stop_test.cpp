#include "tests/host-sdk/hosting/built_packages.hpp"
#include "tests/support/page_request.hpp"
#include "tests/support/temporary_directory.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/testkit/fake_host.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <thread>
#include <vector>

namespace {

using namespace host_sdk;
using hosting::LoadedPlugin;
using hosting::PluginLibrary;
using namespace std::chrono_literals;
using hosting_test::k_build;
using hosting_test::k_counter_package;

const User k_anna{"anna", "Anna", "it"};

} // namespace

// Requests in flight while the plugin is switched off and on: each ends answered, refused or cancelled.
TEST(HotStop, LosesNoRequest)
{
    testkit::FakeHost fake(k_counter_package);
    fake.grant_permission("anna", "invoices.view");
    for (int i = 0; i < 50; ++i) {
        Invoice invoice;
        invoice.id = std::to_string(i);
        invoice.issued_on = "2026-11-20";
        fake.put(invoice);
    }
    LoadedPlugin plugin(
        std::make_shared<const PluginLibrary>(PluginLibrary::open(k_counter_package / "invoice-counter.so")),
        fake.raw());
    std::atomic<bool> done{false};
    std::atomic<int> answered{0}, refused{0}, cancelled{0}, other{0};
    plugin.activate();
    std::vector<std::jthread> askers;
    for (int i = 0; i < 6; ++i) {
        askers.emplace_back([&] {
            while (!done) {
                try {
                    support::get(plugin, k_anna, "/");
                    ++answered;
                } catch (const LoadedPlugin::NotActive&) {
                    ++refused;
                } catch (const Error& e) {
                    ++(e.status() == Status::cancelled ? cancelled : other);
                }
            }
        });
    }
    for (int round = 0; round < 20; ++round) {
        const int before = answered;
        while (answered == before) {
            std::this_thread::yield();
        }
        ASSERT_EQ(plugin.stop(10s), LoadedPlugin::Stopped::drained);
        plugin.activate();
    }
    done = true;
    askers.clear();
    EXPECT_EQ(plugin.stop(10s), LoadedPlugin::Stopped::drained);
    EXPECT_GT(answered, 20);
    EXPECT_EQ(other, 0);
}

TEST(HotStop, SaysThatAPluginIsStuckAndFinishesWhenItLeaves)
{
    testkit::FakeHost fake;
    LoadedPlugin plugin(std::make_shared<const PluginLibrary>(
                            PluginLibrary::open(k_build / "fixtures/bad/it.example.ignores-cancel/ignores_cancel.so")),
                        fake.raw());
    plugin.activate();
    std::jthread asker([&] { support::get(plugin, k_anna, "/"); });
    while (plugin.calls_inside() == 0) {
        std::this_thread::yield();
    }
    EXPECT_EQ(plugin.stop(5ms), LoadedPlugin::Stopped::stuck);
    EXPECT_THROW(support::get(plugin, k_anna, "/"), LoadedPlugin::NotActive);
    std::ofstream(fake.data_directory() / "leave") << "now";
    EXPECT_EQ(plugin.stop(10s), LoadedPlugin::Stopped::drained);
}
