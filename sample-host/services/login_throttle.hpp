#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace sample_host::services {

/// Slows down who guesses passwords: after five wrong ones for an address, whether it is known or not, one try a minute
/// is looked at, until a right one. Forgotten when the program ends. Thread-safe.
class LoginThrottle {
public:
    /// Whether a try for this address is looked at now.
    bool admits(const std::string& address, std::int64_t now_ms);
    void failed(const std::string& address, std::int64_t now_ms);
    void succeeded(const std::string& address);

private:
    struct Tries {
        int wrong = 0;
        std::int64_t last_ms = 0;
    };

    void forget_old(std::int64_t now_ms);

    std::mutex m_mutex;
    std::map<std::string, Tries> m_tries;
};

} // namespace sample_host::services
