#pragma once

#include "store/database.hpp"
#include "store/user.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sample_host::store {

/// Practices, users and sessions (accounts.db), seen through one transaction. Belongs to the transaction's thread.
class AccountStore {
public:
    explicit AccountStore(Transaction& transaction) : m_transaction(transaction) {}

    std::vector<PracticeRecord> practices();
    std::optional<PracticeRecord> practice(const std::string& id);
    void add_practice(const PracticeRecord& practice);

    std::optional<User> user(std::int64_t id);
    std::optional<User> user_by_email(const std::string& email);
    std::vector<User> users_of(const std::string& practice_id); ///< the owner first, then by name
    std::optional<std::string> password_hash(std::int64_t user_id);

    std::int64_t add_user(const User& user, const std::string& password_hash); ///< returns the new id
    void set_permissions(std::int64_t user_id, const std::set<std::string, std::less<>>& permissions);

    /// A session is kept under the hash of its id: who reads the file cannot log in with it.
    void add_session(const std::string& id_hash, std::int64_t user_id, std::int64_t expires_ms);
    std::optional<User> session_user(const std::string& id_hash, std::int64_t now_ms);
    void remove_session(const std::string& id_hash);
    void remove_expired_sessions(std::int64_t now_ms);

private:
    std::optional<User> read_user(const std::string& condition, const std::string& value);
    void read_permissions(User& user);

    Transaction& m_transaction;
};

} // namespace sample_host::store
