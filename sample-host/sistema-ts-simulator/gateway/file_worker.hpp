#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace sistema_ts_simulator::gateway {

/// A thread that processes files when they have come, while their sender does something else, as the real service does.
/// Whoever looks at files catches up first all the same: he cannot tell whether the thread was there before him.
class FileWorker {
public:
    /// `catch_up` takes the locks that it needs, and throws nothing.
    explicit FileWorker(std::function<void()> catch_up);
    FileWorker(const FileWorker&) = delete;
    FileWorker& operator=(const FileWorker&) = delete;
    ~FileWorker() = default; // waits for what the thread is doing

    /// There may be something to do. Does not wait for it.
    void wake();

private:
    void work(const std::stop_token& stop);

    std::function<void()> m_catch_up;
    std::mutex m_mutex;
    std::condition_variable_any m_woken;
    bool m_wanted = false;
    std::jthread m_thread; ///< ends before the rest goes
};

} // namespace sistema_ts_simulator::gateway
