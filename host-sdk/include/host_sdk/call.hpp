#pragma once

#include "host_sdk/abi/call.h"

#include <chrono>
#include <optional>
#include <string>

namespace host_sdk {

/// A user of the host's application.
struct User {
    std::string id;
    std::string display_name;
    std::string locale;
};

/// Who is asking, until when, and whether to stop: a view of the record that came with the call, valid as long as the
/// call. Pass it down to every host function. Its members may be called from any thread that works for the call.
class Call {
public:
    explicit Call(const hsdk_call& raw) noexcept : m_raw(&raw) {}

    /// The user on whose behalf the call is made; nullopt when the host itself calls (jobs, setup).
    [[nodiscard]] std::optional<User> user() const;
    [[nodiscard]] bool cancelled() const noexcept;
    /// Throws Error(cancelled) once the call should end.
    void throw_if_cancelled() const;
    /// Time until the deadline, never negative; milliseconds::max() without one.
    [[nodiscard]] std::chrono::milliseconds remaining() const noexcept;
    [[nodiscard]] const hsdk_call* raw() const noexcept { return m_raw; }

private:
    const hsdk_call* m_raw;
};

} // namespace host_sdk
