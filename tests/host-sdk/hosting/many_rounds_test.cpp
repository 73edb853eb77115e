// A thousand times on and off while eight threads ask: no request is lost, no memory stays behind.
#include "tests/host-sdk/hosting/built_packages.hpp"
#include "tests/support/page_request.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/testkit/fake_host.hpp>

#include <gtest/gtest.h>
#include <malloc.h>

#include <atomic>
#include <thread>
#include <vector>

namespace {

using namespace host_sdk;
using hosting::LoadedPlugin;
using hosting::PluginLibrary;
using namespace std::chrono_literals;
using hosting_test::k_counter_package;

constexpr int k_threads = 8;

struct Tally {
    std::atomic<int> asked{0}, answered{0}, refused{0}, cancelled{0};
};

void ask(LoadedPlugin& plugin, Tally& tally)
{
    ++tally.asked;
    try {
        if (support::get(plugin, {"anna", "Anna", "it"}, "/").status == 200) ++tally.answered;
    } catch (const LoadedPlugin::NotActive&) {
        ++tally.refused;
        std::this_thread::yield(); // as a visitor who is asked to come back later
    } catch (const Error& error) {
        if (error.status() == Status::cancelled) ++tally.cancelled;
    }
}

/// Switches on and off that often. Each round waits for an answer, so that every activation served somebody.
void run_rounds(LoadedPlugin& plugin, int rounds, Tally& tally)
{
    std::atomic<bool> done{false};
    std::vector<std::jthread> askers;
    for (int i = 0; i < k_threads; ++i) {
        askers.emplace_back([&] {
            while (!done)
                ask(plugin, tally);
        });
    }
    for (int round = 0; round < rounds; ++round) {
        plugin.activate();
        for (const int before = tally.answered; tally.answered == before;) {
            std::this_thread::yield();
        }
        EXPECT_EQ(plugin.stop(60s), LoadedPlugin::Stopped::drained);
    }
    done = true;
}

/// Bytes that the program holds; 0 where a sanitizer keeps the books itself.
std::size_t heap_in_use()
{
    return mallinfo2().uordblks + mallinfo2().hblkhd;
}

} // namespace

TEST(ManyRounds, LoseNoRequestAndNoMemory)
{
    static_cast<void>(
        mallopt(M_ARENA_MAX, 1)); // so that all threads are counted; a sanitizer refuses, and counts itself
    testkit::FakeHost fake(k_counter_package);
    fake.grant_permission("anna", "invoices.view");
    Invoice invoice;
    invoice.id = "1";
    invoice.issued_on = "2026-11-20";
    fake.put(invoice);
    LoadedPlugin plugin(
        std::make_shared<const PluginLibrary>(PluginLibrary::open(k_counter_package / "invoice-counter.so")),
        fake.raw());
    Tally tally;
    run_rounds(plugin, 100, tally);
    const std::size_t warm = heap_in_use();
    run_rounds(plugin, 900, tally);
    const std::size_t after = heap_in_use();

    EXPECT_EQ(tally.asked, tally.answered + tally.refused + tally.cancelled);
    EXPECT_GE(tally.answered, 1000);
    EXPECT_LE(after, warm + 4096) << "of a heap of " << warm << " bytes";
}
