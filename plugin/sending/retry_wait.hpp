#pragma once

#include <chrono>

namespace plugin::sending {

// How long to wait after so many failures in a row: 5 s at first, an hour at most.
std::chrono::milliseconds retry_wait(int failures) noexcept;

// The same, up to a quarter longer, by chance: after an outage the practices do not all come back in one moment.
std::chrono::milliseconds scattered(std::chrono::milliseconds wait);

} // namespace plugin::sending
