#include "services/login_throttle.hpp"

namespace sample_host::services {

namespace {

constexpr int k_free_tries = 5;
constexpr std::int64_t k_pause_ms = 60'000;
constexpr std::int64_t k_memory_ms = 60LL * 60 * 1000;
constexpr std::size_t k_most_addresses = 10'000;
constexpr std::size_t k_longest_address = 200;

std::string lower_case(std::string text) // as the addresses are compared: ASCII
{
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

} // namespace

bool LoginThrottle::admits(const std::string& address, std::int64_t now_ms)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tries.find(lower_case(address));
    if (found == m_tries.end() || found->second.wrong < k_free_tries) return true;
    return now_ms - found->second.last_ms >= k_pause_ms;
}

void LoginThrottle::failed(const std::string& address, std::int64_t now_ms)
{
    if (address.size() > k_longest_address) return; // nobody's
    const std::lock_guard lock(m_mutex);
    if (m_tries.size() >= k_most_addresses) forget_old(now_ms);
    Tries& tries = m_tries[lower_case(address)];
    ++tries.wrong;
    tries.last_ms = now_ms;
}

void LoginThrottle::succeeded(const std::string& address)
{
    const std::lock_guard lock(m_mutex);
    m_tries.erase(lower_case(address));
}

void LoginThrottle::forget_old(std::int64_t now_ms)
{
    std::erase_if(m_tries, [&](const auto& entry) { return now_ms - entry.second.last_ms > k_memory_ms; });
    if (m_tries.size() >= k_most_addresses) m_tries.clear(); // somebody fills it: better to begin anew
}

} // namespace sample_host::services
