#include "host_sdk/hosting/call_gate.hpp"

#include <utility>

namespace host_sdk::hosting {

CallGate::Pass::Pass(Pass&& other) noexcept : m_gate(std::exchange(other.m_gate, nullptr)) {}

CallGate::Pass::~Pass()
{
    if (m_gate != nullptr) m_gate->leave();
}

std::optional<CallGate::Pass> CallGate::enter()
{
    const std::lock_guard lock(m_mutex);
    if (!m_open) return std::nullopt;
    ++m_inside;
    return Pass(*this);
}

void CallGate::open()
{
    const std::lock_guard lock(m_mutex);
    m_open = true;
}

void CallGate::close()
{
    const std::lock_guard lock(m_mutex);
    m_open = false;
}

bool CallGate::wait_empty(std::chrono::milliseconds limit)
{
    std::unique_lock lock(m_mutex);
    return m_empty.wait_for(lock, limit, [this] { return m_inside == 0; });
}

int CallGate::inside() const
{
    const std::lock_guard lock(m_mutex);
    return m_inside;
}

void CallGate::leave() noexcept
{
    // Notified under the lock: the waiter may destroy the gate as soon as it has the lock back.
    const std::lock_guard lock(m_mutex);
    if (--m_inside == 0) m_empty.notify_all();
}

} // namespace host_sdk::hosting
