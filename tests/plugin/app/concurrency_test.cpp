// Pages and jobs of the real library at the same time, as a host calls them. ThreadSanitizer watches in its own build.
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

using pages_test::PluginUnderTest;
using plugin::domain::TransmissionStatus;

namespace {

// Callers at the same time; counts what goes wrong.
class Crowd {
public:
    explicit Crowd(PluginUnderTest& plugin) : m_plugin(plugin) {}

    void read(std::string_view path, int times)
    {
        m_threads.emplace_back([this, path, times] {
            for (int i = 0; i < times; ++i) {
                if (m_plugin.get(path).status != 200) ++m_failures;
            }
        });
    }

    void step(const char* job, int times)
    {
        m_threads.emplace_back([this, job, times] {
            try {
                for (int i = 0; i < times; ++i) {
                    m_plugin.step(job);
                }
            } catch (const std::exception&) {
                ++m_failures;
            }
        });
    }

    void change(int times)
    {
        m_threads.emplace_back([this, times] {
            for (int i = 0; i < times; ++i) {
                m_plugin.add_invoice("i" + std::to_string(i % 5), "Mario Rossi");
                m_plugin.fake.put(
                    host_sdk::BillingEntity{"e1", "Studio " + std::to_string(i), "01234567897", "medico", {}});
            }
        });
    }

    // How many calls went wrong, when all have ended.
    int failures()
    {
        for (std::thread& thread : m_threads) {
            thread.join();
        }
        m_threads.clear();
        return m_failures;
    }

private:
    PluginUnderTest& m_plugin;
    std::atomic<int> m_failures{0};
    std::vector<std::thread> m_threads;
};

} // namespace

TEST(Concurrency, PagesAnswerWhileEveryJobRunsAndTheHostChanges)
{
    PluginUnderTest plugin;
    plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
    plugin.connect("e1");
    for (int i = 0; i < 5; ++i) {
        plugin.add_invoice("i" + std::to_string(i), "Mario Rossi");
        plugin.add_document(pages_test::make_document("i" + std::to_string(i), TransmissionStatus::to_send,
                                                      std::to_string(i) + "/2026"));
    }
    plugin.start();

    Crowd crowd(plugin);
    crowd.read("/documenti", 15);
    crowd.read("/file", 15);
    crowd.read("/entita/e1/configura", 15);
    for (const char* job : {"intake", "check-credentials", "send"}) {
        crowd.step(job, 15);
    }
    crowd.change(30);
    EXPECT_EQ(crowd.failures(), 0);
}
