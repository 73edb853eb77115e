#pragma once

#include <cstdint>
#include <string>

namespace sample_host::services {

/// What time it is for the whole program. Thread-safe (it never changes).
class Clock {
public:
    /// The machine's clock.
    Clock() = default;

    /// A clock that starts now on that day (YYYY-MM-DD) and goes on from there. Throws std::invalid_argument when
    /// `today` is not a date.
    explicit Clock(const std::string& today);

    std::int64_t now_ms() const; ///< milliseconds since 1970, UTC
    std::string today() const;   ///< YYYY-MM-DD, in Italy

private:
    std::int64_t m_shift_ms = 0;
};

} // namespace sample_host::services
