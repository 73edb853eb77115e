#pragma once

#include "services/clock.hpp"
#include "services/login_throttle.hpp"
#include "store/database.hpp"
#include "store/user.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sample_host::services {

/// Log-in, log-out and who is behind a cookie. Thread-safe.
///
/// A session id is 256 random bits. The file keeps only its SHA-256. A visitor who has not logged in has an id too (for
/// the CSRF token of the log-in form), but nothing is stored for it; logging in always gives a new id. Log-ins, also
/// those that fail, and log-outs are told of in the activity log.
class SessionService {
public:
    SessionService(store::Database& accounts, const Clock& clock) : m_accounts(accounts), m_clock(clock) {}

    static std::string new_session_id();

    /// The text that every form of the session carries in `_csrf`. Derived one way from the id: it needs no storage,
    /// and neither the page nor the file gives the id away.
    static std::string csrf_token(std::string_view session_id);

    /// The new session's id, or nullopt when address or password are wrong (it does not say which, nor by its time), or
    /// there were too many wrong ones just now.
    std::optional<std::string> log_in(const std::string& email, const std::string& password);

    /// The user with today's permissions, or nullopt when the session is unknown or has expired.
    std::optional<store::User> user_of(const std::string& session_id);

    void log_out(const std::string& session_id);

private:
    store::Database& m_accounts;
    const Clock& m_clock;
    LoginThrottle m_throttle;
};

} // namespace sample_host::services
