#pragma once

#include "host_sdk/abi/call.h"
#include "host_sdk/call.hpp"

#include <atomic>
#include <chrono>
#include <optional>
#include <string>

namespace host_sdk::hosting {

/// The host's side of one call into a plugin: who asks, until when, and the flag that ends it early. Lives on the
/// stack of the thread that makes the call. The flag must outlive it.
class CallContext {
public:
    using Clock = std::chrono::steady_clock;

    /// `user` is nullopt when the host itself calls. `deadline` nullopt: none. `purpose` is for the host's audit: the
    /// job, or the method and path of the request.
    CallContext(std::optional<User> user, std::optional<Clock::time_point> deadline, const std::atomic<bool>& cancelled,
                std::string purpose = {});
    CallContext(const CallContext&) = delete;
    CallContext& operator=(const CallContext&) = delete;

    [[nodiscard]] const hsdk_call& raw() const noexcept { return m_raw; }
    [[nodiscard]] const std::optional<User>& user() const noexcept { return m_user; }
    [[nodiscard]] const std::string& purpose() const noexcept { return m_purpose; }

    /// The context behind a call that a plugin passed back to its host. The host trusts this, not the record's fields.
    [[nodiscard]] static const CallContext& of(const hsdk_call& call) noexcept
    {
        return *static_cast<const CallContext*>(call.impl);
    }

private:
    static std::int32_t is_cancelled(const hsdk_call* call) noexcept;
    static std::int64_t remaining_ms(const hsdk_call* call) noexcept;

    std::optional<User> m_user;
    std::optional<Clock::time_point> m_deadline;
    const std::atomic<bool>* m_cancelled;
    std::string m_purpose;
    hsdk_user m_raw_user{};
    hsdk_call m_raw{};
};

} // namespace host_sdk::hosting
