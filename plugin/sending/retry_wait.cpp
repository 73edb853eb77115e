#include "plugin/sending/retry_wait.hpp"

#include <algorithm>
#include <array>

namespace plugin::sending {

std::chrono::milliseconds retry_wait(int failures) noexcept
{
    constexpr std::array<int, 6> seconds = {5, 15, 60, 300, 900, 3600};
    const auto step = static_cast<std::size_t>(std::clamp(failures - 1, 0, static_cast<int>(seconds.size()) - 1));
    return std::chrono::seconds{seconds[step]};
}

} // namespace plugin::sending
