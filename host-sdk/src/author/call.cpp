#include "host_sdk/call.hpp"

#include "host_sdk/error.hpp"
#include "host_sdk/text.hpp"

#include <limits>

namespace host_sdk {

std::optional<User> Call::user() const
{
    const hsdk_user* user = m_raw->user;
    if (user == nullptr) return std::nullopt;
    return User{copy(user->id), copy(user->display_name), copy(user->locale)};
}

bool Call::cancelled() const noexcept
{
    return m_raw->is_cancelled(m_raw) != 0;
}

void Call::throw_if_cancelled() const
{
    if (cancelled()) throw Error(Status::cancelled, "the call was cancelled or its deadline passed");
}

std::chrono::milliseconds Call::remaining() const noexcept
{
    const std::int64_t left = m_raw->remaining_ms(m_raw);
    return left == std::numeric_limits<std::int64_t>::max() ? std::chrono::milliseconds::max()
                                                            : std::chrono::milliseconds(left);
}

} // namespace host_sdk
