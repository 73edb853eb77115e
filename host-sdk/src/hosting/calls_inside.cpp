#include "host_sdk/hosting/calls_inside.hpp"

#include <utility>

namespace host_sdk::hosting {

CallsInside::Entry::Entry(CallsInside& calls, std::string purpose) : m_calls(calls)
{
    std::list<CallInside> one;
    one.push_back({std::move(purpose), std::chrono::steady_clock::now()});
    m_place = one.begin();
    const std::lock_guard lock(m_calls.m_mutex);
    m_calls.m_calls.splice(m_calls.m_calls.end(), one);
}

CallsInside::Entry::~Entry()
{
    std::list<CallInside> gone; // freed without the lock
    const std::lock_guard lock(m_calls.m_mutex);
    gone.splice(gone.end(), m_calls.m_calls, m_place);
}

std::vector<CallInside> CallsInside::list() const
{
    const std::lock_guard lock(m_mutex);
    return {m_calls.begin(), m_calls.end()};
}

} // namespace host_sdk::hosting
