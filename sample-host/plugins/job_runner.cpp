#include "plugins/job_runner.hpp"

#include <host_sdk/error.hpp>

#include <algorithm>

namespace sample_host::plugins {

using namespace std::chrono_literals;
using host_sdk::hosting::LoadedPlugin;

namespace {

constexpr auto k_step_limit = 120s; // longer than the slowest answer that a service is known for
constexpr auto k_first_retry = 60s;
constexpr auto k_longest_retry = 3600s;
constexpr auto k_housekeeping_period = 1s;
constexpr int k_threads = 2;
constexpr int k_max_doublings = 6;

std::chrono::seconds retry_wait(int failures)
{
    return std::min<std::chrono::seconds>(k_first_retry * (1 << std::min(failures - 1, k_max_doublings)),
                                          k_longest_retry);
}

} // namespace

JobRunner::JobRunner(Log log) : m_log(std::move(log))
{
    for (int i = 0; i < k_threads; ++i) {
        m_threads.emplace_back([this](const std::stop_token& stop) { run(stop); });
    }
}

JobRunner::~JobRunner()
{
    for (auto& thread : m_threads) {
        thread.request_stop();
    }
    m_changed.notify_all();
}

void JobRunner::announce()
{
    ++m_version;
    m_changed.notify_all();
}

void JobRunner::add(const std::string& practice, const std::shared_ptr<PluginInstance>& instance)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& job : instance->package().manifest.jobs) {
        m_entries.push_back(std::make_shared<Entry>(
            Entry{practice, instance, &job, std::chrono::steady_clock::now(), 0, false, false}));
    }
    announce();
}

void JobRunner::remove(const std::string& practice, const std::string& plugin_id)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_entries, [&](const auto& entry) {
        return entry->practice == practice && entry->instance->package().manifest.id == plugin_id;
    });
}

void JobRunner::ask(Entry& entry)
{
    if (entry.running) {
        entry.asked = true;
    } else {
        entry.due = std::chrono::steady_clock::now();
        announce();
    }
}

void JobRunner::request_step(const std::string& practice, const std::string& plugin_id, const std::string& job)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& entry : m_entries) {
        if (entry->practice == practice && entry->instance->package().manifest.id == plugin_id &&
            entry->job->id == job) {
            ask(*entry);
        }
    }
}

void JobRunner::wake(const std::string& practice, std::string_view topic)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& entry : m_entries) {
        const auto& topics = entry->job->wake_on;
        if (entry->practice == practice && std::find(topics.begin(), topics.end(), topic) != topics.end()) ask(*entry);
    }
}

void JobRunner::set_housekeeping(std::function<void()> housekeeping)
{
    const std::lock_guard lock(m_mutex);
    m_housekeeping = std::move(housekeeping);
    announce();
}

std::shared_ptr<JobRunner::Entry> JobRunner::next_due(Time now) const
{
    std::shared_ptr<Entry> next;
    for (const auto& entry : m_entries) {
        if (!entry->running && entry->due <= now && (!next || entry->due < next->due)) next = entry;
    }
    return next;
}

JobRunner::Time JobRunner::next_wake_up(Time now) const
{
    Time time = m_housekeeping && !m_keeping_house ? std::max(now, m_next_housekeeping) : now + 1h;
    for (const auto& entry : m_entries) {
        if (!entry->running) time = std::min(time, entry->due);
    }
    return time;
}

void JobRunner::run(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        const Time now = std::chrono::steady_clock::now();
        if (const auto entry = next_due(now)) {
            step(*entry, lock);
        } else if (m_housekeeping && !m_keeping_house && m_next_housekeeping <= now) {
            m_next_housekeeping = now + k_housekeeping_period;
            m_keeping_house = true;
            const auto housekeeping = m_housekeeping;
            lock.unlock();
            housekeeping();
            lock.lock();
            m_keeping_house = false;
        } else {
            m_changed.wait_until(lock, stop, next_wake_up(now), [this, seen = m_version] { return m_version != seen; });
        }
    }
}

void JobRunner::step(Entry& entry, std::unique_lock<std::mutex>& lock)
{
    // The copy keeps the plugin alive while its step runs, even when it is switched off meanwhile.
    const std::shared_ptr<PluginInstance> instance = entry.instance;
    entry.running = true;
    entry.asked = false;
    lock.unlock();

    const auto every = std::chrono::duration_cast<std::chrono::milliseconds>(entry.job->every);
    std::chrono::milliseconds wait = every;
    bool failed = false;
    try {
        const auto answer = instance->plugin().step(entry.job->id, k_step_limit);
        wait = answer.more ? answer.wait : every;
    } catch (const LoadedPlugin::NotActive&) {
        // Switched off in this moment.
    } catch (const host_sdk::Error& e) {
        failed = e.status() != host_sdk::Status::cancelled;
        if (failed) m_log("job " + entry.job->id + " of " + instance->package().manifest.id + " failed: " + e.what());
    }

    lock.lock();
    entry.failures = failed ? entry.failures + 1 : 0;
    if (failed) wait = retry_wait(entry.failures);
    entry.due = std::chrono::steady_clock::now() + (entry.asked ? std::chrono::milliseconds(0) : wait);
    entry.running = false;
    announce();
}

} // namespace sample_host::plugins
