#pragma once

#include "services/activity_log.hpp"
#include "services/clock.hpp"
#include "store/database.hpp"
#include "store/user.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sample_host::services {

/// An invited user and the password that is shown once.
struct Invitation {
    store::User user;
    std::string password;
};

/// The users of every practice. Each call names the practice: nobody reaches a user of another one. What is changed is
/// told of in the activity log; `by` is the name of who does it, empty: the program itself. Thread-safe.
class UserService {
public:
    UserService(store::Database& accounts, const Clock& clock) : m_accounts(accounts), m_clock(clock) {}

    std::vector<store::User> list(const std::string& practice_id);
    std::optional<store::User> find(const std::string& practice_id, std::int64_t user_id);

    /// Creates a user without any permission. Throws ValidationFailed (fields "nome", "email", "ruolo").
    Invitation invite(const std::string& practice_id, const std::string& name, const std::string& email,
                      const std::string& role, const std::string& by = {});

    /// Gives (true) or takes (false) each named permission and leaves the others as they are. It holds from the next
    /// request. Throws NotFound. The owner has everything and is not changed.
    void set_permissions(const std::string& practice_id, std::int64_t user_id,
                         const std::map<std::string, bool>& permissions, const std::string& by = {});

private:
    void record(store::Transaction& transaction, const std::string& practice_id, const std::string& by,
                ActivityKind kind, const std::string& details) const;

    store::Database& m_accounts;
    const Clock& m_clock;
};

} // namespace sample_host::services
