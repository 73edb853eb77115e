#pragma once

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

/// The users of every practice. Each call names the practice: nobody reaches a user of another one. Thread-safe.
class UserService {
public:
    explicit UserService(store::Database& accounts) : m_accounts(accounts) {}

    std::vector<store::User> list(const std::string& practice_id);
    std::optional<store::User> find(const std::string& practice_id, std::int64_t user_id);

    /// Creates a user without any permission. Throws ValidationFailed (fields "nome", "email", "ruolo").
    Invitation invite(const std::string& practice_id, const std::string& name, const std::string& email,
                      const std::string& role);

    /// Gives (true) or takes (false) each named permission and leaves the others as they are. It holds from the next
    /// request. Throws NotFound. The owner has everything and is not changed.
    void set_permissions(const std::string& practice_id, std::int64_t user_id,
                         const std::map<std::string, bool>& permissions);

private:
    store::Database& m_accounts;
};

} // namespace sample_host::services
