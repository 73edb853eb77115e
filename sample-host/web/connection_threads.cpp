#include "web/connection_threads.hpp"

namespace sample_host::web {

void ConnectionThreads::enqueue(std::function<void()> connection)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(connection));
    if (m_waiting.size() > m_free && m_threads.size() < m_most) m_threads.emplace_back([this] { work(); });
    m_changed.notify_one();
}

void ConnectionThreads::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_free;
        m_changed.wait(lock, [this] { return m_ends || !m_waiting.empty(); });
        --m_free;
        if (m_waiting.empty()) return;
        const auto connection = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        connection();
        lock.lock();
    }
}

bool ConnectionThreads::others_wait() const
{
    const std::lock_guard lock(m_mutex);
    return m_ends || (m_threads.size() >= m_most && m_waiting.size() > m_free); // else a thread is on its way
}

void ConnectionThreads::shutdown()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_all();
    for (auto& thread : m_threads)
        thread.join();
}

} // namespace sample_host::web
