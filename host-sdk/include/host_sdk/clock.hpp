#pragma once

#include "host_sdk/host.hpp"

#include <cstdint>

namespace host_sdk {

/// The host's clock: the one to ask, so that a test can move time. Thread-safe.
class Clock {
public:
    explicit Clock(Host host) noexcept : m_host(host) {}

    /// Milliseconds since 1970-01-01T00:00:00Z.
    [[nodiscard]] std::int64_t now_ms() const;

private:
    Host m_host;
};

} // namespace host_sdk
