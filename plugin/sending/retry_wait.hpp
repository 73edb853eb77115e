#pragma once

#include <chrono>

namespace plugin::sending {

// How long to wait after so many failures in a row: 5 s at first, an hour at most.
std::chrono::milliseconds retry_wait(int failures) noexcept;

} // namespace plugin::sending
