#include "plugin/sending/retry_wait.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>

namespace plugin::sending {

std::chrono::milliseconds retry_wait(int failures) noexcept
{
    constexpr std::array<int, 6> seconds = {5, 15, 60, 300, 900, 3600};
    const auto step = static_cast<std::size_t>(std::clamp(failures - 1, 0, static_cast<int>(seconds.size()) - 1));
    return std::chrono::seconds{seconds[step]};
}

std::chrono::milliseconds scattered(std::chrono::milliseconds wait)
{
    std::random_device device;
    return wait + std::chrono::milliseconds{std::uniform_int_distribution<std::int64_t>(0, wait.count() / 4)(device)};
}

} // namespace plugin::sending
