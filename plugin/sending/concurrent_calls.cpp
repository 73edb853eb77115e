#include "plugin/sending/concurrent_calls.hpp"

#include <host_sdk/settings.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

namespace plugin::sending {

std::size_t concurrent_calls(host_sdk::Host host)
{
    constexpr std::size_t k_usual = 4;
    // Where a log-in ceases to be good while they are under way, each is a wrong try: more disable the account.
    constexpr std::int64_t k_most = 8;
    const std::string text = host_sdk::Settings(host).get("sistema-ts.concurrent-calls").value_or("");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return k_usual;
    return static_cast<std::size_t>(std::clamp<std::int64_t>(number, 1, k_most));
}

} // namespace plugin::sending
