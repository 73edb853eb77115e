#include "host_sdk/hosting/call_context.hpp"

#include "host_sdk/text.hpp"

#include <algorithm>
#include <limits>

namespace host_sdk::hosting {

namespace {

std::int64_t milliseconds_of(CallContext::Clock::duration duration) noexcept
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
}

} // namespace

CallContext::CallContext(std::optional<User> user, std::optional<Clock::time_point> deadline,
                         const std::atomic<bool>& cancelled, std::string purpose)
    : m_user(std::move(user)), m_deadline(deadline), m_cancelled(&cancelled), m_purpose(std::move(purpose))
{
    if (m_user) {
        m_raw_user = {sizeof(hsdk_user), lend(m_user->id), lend(m_user->display_name), lend(m_user->locale)};
    }
    m_raw.struct_size = sizeof(hsdk_call);
    m_raw.user = m_user ? &m_raw_user : nullptr;
    m_raw.deadline_ms = m_deadline ? milliseconds_of(m_deadline->time_since_epoch()) : 0;
    m_raw.is_cancelled = &is_cancelled;
    m_raw.remaining_ms = &remaining_ms;
    m_raw.impl = this;
}

std::int32_t CallContext::is_cancelled(const hsdk_call* call) noexcept
{
    const auto& self = *static_cast<const CallContext*>(call->impl);
    const bool late = self.m_deadline && Clock::now() >= *self.m_deadline;
    return late || self.m_cancelled->load(std::memory_order_relaxed) ? 1 : 0;
}

std::int64_t CallContext::remaining_ms(const hsdk_call* call) noexcept
{
    const auto& self = *static_cast<const CallContext*>(call->impl);
    if (!self.m_deadline) return std::numeric_limits<std::int64_t>::max();
    return std::max<std::int64_t>(0, milliseconds_of(*self.m_deadline - Clock::now()));
}

} // namespace host_sdk::hosting
