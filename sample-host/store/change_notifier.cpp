#include "store/change_notifier.hpp"

#include <utility>

namespace sample_host::store {

ChangeNotifier::Subscription::Subscription(Subscription&& other) noexcept
    : m_notifier(std::exchange(other.m_notifier, nullptr)), m_id(other.m_id)
{
}

ChangeNotifier::Subscription& ChangeNotifier::Subscription::operator=(Subscription&& other) noexcept
{
    if (this != &other) {
        cancel();
        m_notifier = std::exchange(other.m_notifier, nullptr);
        m_id = other.m_id;
    }
    return *this;
}

ChangeNotifier::Subscription::~Subscription()
{
    cancel();
}

void ChangeNotifier::Subscription::cancel() noexcept
{
    if (m_notifier == nullptr) return;
    const std::lock_guard lock(m_notifier->m_mutex);
    m_notifier->m_listeners.erase(m_id);
    m_notifier = nullptr;
}

ChangeNotifier::Subscription ChangeNotifier::subscribe(Listener listener)
{
    const std::lock_guard lock(m_mutex);
    const auto id = m_next_id++;
    m_listeners.emplace(id, std::move(listener));
    return Subscription(*this, id);
}

void ChangeNotifier::notify(Topic topic)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, listener] : m_listeners)
        listener(topic);
}

} // namespace sample_host::store
