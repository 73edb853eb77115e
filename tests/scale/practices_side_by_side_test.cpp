// Two hundred practices in one process, which share the plugin's library and nothing else.
#include "tests/crash/books.hpp"
#include "tests/crash/sistema_ts_records.hpp"
#include "tests/scale/practice.hpp"
#include "tests/support/file_content.hpp"
#include "tests/support/process_figures.hpp"
#include "tests/support/temporary_directory.hpp"

#include <host_sdk/manifest/manifest_reader.hpp>

#include <gtest/gtest.h>

#include <future>
#include <iostream>
#include <latch>
#include <map>

namespace {

using scale::Practice;
using support::ProcessFigures;

constexpr std::size_t k_practices = 200;
constexpr std::size_t k_invoices = 3;
const std::filesystem::path k_package = std::filesystem::path(PROJECT_BINARY_DIR) / "plugins/it.sistemats.plugin";

class PracticesSideBySide : public testing::Test {
protected:
    PracticesSideBySide() : m_sistema_ts(m_folder.path())
    {
        m_sistema_ts.start_simulator();
        m_sistema_ts.post("settings", R"({"today": "2026-11-24"})");
    }

    void make_practices(std::size_t count)
    {
        while (m_practices.size() < count)
            m_practices.push_back(std::make_unique<Practice>(static_cast<int>(m_practices.size()), m_sistema_ts));
    }

    /// Each practice in a thread of its own, all of them let go in the same moment. Throws what one of them threw.
    template <class Work>
    void at_once(std::size_t first, Work work)
    {
        std::latch start(static_cast<std::ptrdiff_t>(k_practices - first));
        std::vector<std::future<void>> all;
        for (std::size_t number = first; number < k_practices; ++number) {
            all.push_back(std::async(std::launch::async, [&start, &work, &practice = *m_practices[number]] {
                start.arrive_and_wait();
                work(practice);
            }));
        }
        for (auto& one : all)
            one.get();
    }

    static crash::Ledger ledger_of(const Practice& practice)
    {
        return crash::Ledger(practice.data_directory() / "ledger.db");
    }

    /// Every document of each practice is accepted in its own ledger, and at Sistema TS, under the same protocol.
    void expect_accepted(std::size_t invoices_of_each)
    {
        std::map<std::string, crash::HeldDocument> held;
        for (auto& document : crash::read_records(m_sistema_ts).documents)
            held[document.number] = std::move(document);
        EXPECT_EQ(held.size(), m_practices.size() * invoices_of_each);
        for (std::size_t number = 0; number < m_practices.size(); ++number) {
            const auto documents = ledger_of(*m_practices[number]).documents();
            EXPECT_EQ(documents.size(), invoices_of_each) << "practice " << number;
            for (const crash::LedgerDocument& document : documents) {
                const crash::HeldDocument& there = held[document.number];
                EXPECT_TRUE(document.number.ends_with("-" + std::to_string(number))) << document.number;
                EXPECT_TRUE(document.status.starts_with("accepted")) << document.number << ' ' << document.status;
                EXPECT_TRUE(there.is_held) << document.number;
                EXPECT_EQ(document.protocol, there.protocol) << document.number;
                EXPECT_EQ(there.receipts.size(), 1u) << document.number;
            }
        }
    }

    static void print_cost(const char* when, const ProcessFigures& before, const ProcessFigures& after)
    {
        constexpr double k_others = k_practices - 1; // than the first
        constexpr double k_megabyte = 1e6;
        std::cout << "Cost of a practice " << when << ": "
                  << static_cast<double>(after.resident_bytes - before.resident_bytes) / k_others / k_megabyte
                  << " MB resident, " << static_cast<double>(after.descriptors - before.descriptors) / k_others
                  << " descriptors\n";
    }

    support::TemporaryDirectory m_folder;
    crash::World m_sistema_ts;
    std::vector<std::unique_ptr<Practice>> m_practices;
    Practice::Library m_library = std::make_shared<const host_sdk::hosting::PluginLibrary>(
        host_sdk::hosting::PluginLibrary::open(k_package / "sistema-ts.so"));
};

/// What a host's clock gives an idle plugin, by its manifest.
double turns_per_minute()
{
    const std::string text = support::content_of(k_package / "manifest.json");
    const auto read = host_sdk::manifest::read_manifest(text, host_sdk::manifest::Form::package);
    double turns = 0;
    for (const auto& job : read.manifest.value().jobs)
        turns += 60.0 / static_cast<double>(std::chrono::seconds(job.every).count());
    return turns;
}

} // namespace

TEST_F(PracticesSideBySide, SendAtOnceAndShareOnlyTheLibrary)
{
    make_practices(k_practices);
    m_practices[0]->activate(m_library); // what the first one costs, others do not
    static_cast<void>(m_practices[0]->step_each_job());
    const ProcessFigures one = ProcessFigures::now();
    at_once(1, [&](Practice& practice) {
        practice.activate(m_library);
        static_cast<void>(practice.step_each_job());
    });
    print_cost("that was activated", one, ProcessFigures::now());

    at_once(0, [](Practice& practice) {
        practice.connect();
        practice.issue(int{k_invoices});
        practice.send();
    });
    expect_accepted(k_invoices);
    print_cost("that has sent", one, ProcessFigures::now());

    // Idle: no job has anything to do, and nothing is written.
    const auto version = ledger_of(*m_practices[7]).version();
    constexpr int k_rounds = 5;
    const std::int64_t begin = support::processor_time_us();
    for (int round = 0; round < k_rounds; ++round) {
        for (const auto& practice : m_practices)
            EXPECT_FALSE(practice->step_each_job());
    }
    const std::int64_t time_us = (support::processor_time_us() - begin) / std::int64_t{k_rounds * k_practices};
    EXPECT_EQ(ledger_of(*m_practices[7]).version(), version);
    std::cout << "An idle practice is woken " << turns_per_minute() << " times a minute; a turn of all its jobs takes "
              << time_us << " us of the processor\n";

    // One that ends, and comes back, leaves the others as they are.
    m_practices[3]->stop();
    for (std::size_t number = 0; number < k_practices; ++number) {
        if (number != 3) m_practices[number]->issue(1);
    }
    at_once(4, [](Practice& practice) { practice.send(); });
    for (std::size_t number = 0; number < 3; ++number)
        m_practices[number]->send();
    m_practices[3]->activate(m_library);
    m_practices[3]->issue(1);
    m_practices[3]->send();
    expect_accepted(k_invoices + 1);
    at_once(0, [](Practice& practice) { practice.stop(); });
}

// To another machine: the plugin is ended, its folder copied, and the plugin activated there.
TEST_F(PracticesSideBySide, MovesWithItsFolder)
{
    make_practices(1);
    m_practices[0]->activate(m_library);
    m_practices[0]->connect();
    m_practices[0]->issue(k_invoices);
    m_practices[0]->send();
    m_practices[0]->stop();

    auto elsewhere = std::make_unique<Practice>(0, m_sistema_ts);
    elsewhere->issue(k_invoices + 1); // the host has its invoices there, too
    std::filesystem::copy(m_practices[0]->data_directory(), elsewhere->data_directory(),
                          std::filesystem::copy_options::recursive);
    elsewhere->activate(m_library);
    elsewhere->send();
    m_practices[0] = std::move(elsewhere);
    expect_accepted(k_invoices + 1);
    m_practices[0]->stop();
}
