#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sample_host::web {

/// A thread for each open connection, made when it is needed and kept, up to a largest number; then connections wait,
/// and those that are idle make room (see Connection). Thread-safe.
class ConnectionThreads final : public httplib::TaskQueue {
public:
    explicit ConnectionThreads(std::size_t most) : m_most(most) {}

    void enqueue(std::function<void()> connection) override;
    void shutdown() override;

    /// Whether a connection waits for a thread, or the end does.
    bool others_wait() const;

private:
    void work();

    const std::size_t m_most;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_waiting;
    std::vector<std::thread> m_threads;
    std::size_t m_free = 0;
    bool m_ends = false;
};

} // namespace sample_host::web
