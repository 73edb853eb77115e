#pragma once

#include "host_sdk/abi/notify.h"
#include "host_sdk/host.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace host_sdk {

enum class NoticeLevel : std::int32_t {
    info = HSDK_NOTICE_INFO,
    warning = HSDK_NOTICE_WARNING, ///< somebody has to do something soon
    error = HSDK_NOTICE_ERROR,     ///< something does not work until somebody mends it
};

/// A notice for the users of the practice. No secrets, no personal data.
struct Notice {
    NoticeLevel level = NoticeLevel::info;
    std::string key;                 ///< what it is about; at most 64 bytes
    std::string title;               ///< at most 120 bytes
    std::string text;                ///< at most 500 bytes; may be empty
    std::optional<std::string> page; ///< a GET route of the plugin; nullopt: for whoever administers the practice
};

/// The host's list of notices. Thread-safe.
class Notify {
public:
    explicit Notify(Host host) noexcept : m_host(host) {}

    /// Puts the notice into the list, in place of one with the same key. Throws Error(invalid) when it is too long or
    /// its page is no GET route.
    void post(const Notice& notice) const;
    /// Takes it out of the list: what it was about is mended. Fine when there is none.
    void withdraw(std::string_view key) const;

private:
    Host m_host;
};

} // namespace host_sdk
