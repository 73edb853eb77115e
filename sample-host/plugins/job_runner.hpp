#pragma once

#include "plugins/plugin_instance.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace sample_host::plugins {

/// Gives the jobs of active plugins their steps: at their period, when the data that they wait for changed, and when
/// the plugin asks. One step at a time per job; two threads, so that a slow network call of one job does not hold up
/// another. A step that fails is tried again after 60 s, 120 s, ... 1 h, or at once when it is asked for. Thread-safe.
class JobRunner {
public:
    using Log = std::function<void(const std::string& line)>;

    explicit JobRunner(Log log);
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;
    ~JobRunner();

    /// From now on the plugin's jobs get steps, the first one soon. `practice` names the practice in requests.
    void add(const std::string& practice, const std::shared_ptr<PluginInstance>& instance);
    /// No step is given any more; one that is under way goes on.
    void remove(const std::string& practice, const std::string& plugin_id);

    void request_step(const std::string& practice, const std::string& plugin_id, const std::string& job);
    /// Data of a topic ("invoices") of the practice changed.
    void wake(const std::string& practice, std::string_view topic);

    /// Calls back now and then from one of the threads, for work of the host that nobody waits for. One at a time.
    void set_housekeeping(std::function<void()> housekeeping);

private:
    using Time = std::chrono::steady_clock::time_point;

    struct Entry {
        std::string practice;
        std::shared_ptr<PluginInstance> instance;
        const host_sdk::manifest::Job* job;
        Time due;
        int failures = 0;
        bool running = false;
        bool asked = false; ///< while it was running
    };

    void run(const std::stop_token& stop);
    std::shared_ptr<Entry> next_due(Time now) const;
    [[nodiscard]] Time next_wake_up(Time now) const;
    void step(Entry& entry, std::unique_lock<std::mutex>& lock);
    void ask(Entry& entry);
    void announce();

    Log m_log;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::uint64_t m_version = 0; ///< grows whenever a thread that waits should look again
    std::vector<std::shared_ptr<Entry>> m_entries;
    std::function<void()> m_housekeeping;
    Time m_next_housekeeping{};
    bool m_keeping_house = false;
    std::vector<std::jthread> m_threads;
};

} // namespace sample_host::plugins
