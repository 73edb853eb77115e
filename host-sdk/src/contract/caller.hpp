#pragma once

#include "host_sdk/contract/host_under_test.hpp"
#include "host_sdk/error.hpp"
#include "host_sdk/host.hpp"
#include "host_sdk/hosting/call_context.hpp"
#include "host_sdk/invoices.hpp"

#include <atomic>
#include <functional>
#include <optional>
#include <vector>

namespace host_sdk::contract {

/// A plugin that was called, and calls the host back. Lives on the stack of one case.
class Caller {
public:
    /// As a job is called, or a request of `user`.
    explicit Caller(HostUnderTest& host, std::optional<User> user = std::nullopt)
        : m_host(host.raw()), m_context(std::move(user), std::nullopt, m_cancelled, "contract")
    {
    }

    [[nodiscard]] const Host& host() const noexcept { return m_host; }
    [[nodiscard]] Call call() const noexcept { return Call(m_context.raw()); }
    [[nodiscard]] const hsdk_call* raw_call() const noexcept { return &m_context.raw(); }
    void cancel() noexcept { m_cancelled = true; }

private:
    Host m_host;
    std::atomic<bool> m_cancelled{false};
    hosting::CallContext m_context;
};

/// The code with which the host refuses the action; HSDK_OK when it does not.
[[nodiscard]] inline hsdk_status status_of(const std::function<void()>& action)
{
    try {
        action();
        return HSDK_OK;
    } catch (const Error& e) {
        return static_cast<hsdk_status>(e.status());
    }
}

/// Every change after `after` that is visible now, in pages of `page`.
[[nodiscard]] std::vector<Invoice> pull(const Caller& caller, std::int64_t after, std::uint32_t page);

} // namespace host_sdk::contract
