#include "sistema-ts-simulator/gateway/file_worker.hpp"

#include <utility>

namespace sistema_ts_simulator::gateway {

FileWorker::FileWorker(std::function<void()> catch_up)
    : m_catch_up(std::move(catch_up)), m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

void FileWorker::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = true;
    }
    m_woken.notify_one();
}

void FileWorker::work(const std::stop_token& stop)
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_woken.wait(lock, stop, [this] { return m_wanted; })) return;
            m_wanted = false;
        }
        m_catch_up();
    }
}

} // namespace sistema_ts_simulator::gateway
