#include "store/account_store.hpp"

#include "store/connection.hpp"

#include <array>
#include <stdexcept>
#include <utility>

namespace sample_host::store {

namespace {

constexpr std::array<std::pair<Role, const char*>, 3> k_roles{
    {{Role::owner, "owner"}, {Role::secretary, "secretary"}, {Role::accountant, "accountant"}}};

std::string role_text(Role role)
{
    for (const auto& [value, text] : k_roles)
        if (value == role) return text;
    throw std::logic_error("unknown role");
}

Role role_from_text(const std::string& text)
{
    for (const auto& [value, name] : k_roles)
        if (text == name) return value;
    throw std::runtime_error("accounts.db: unknown role");
}

User read_user_row(Statement& row)
{
    User user;
    user.id = row.getColumn(0).getInt64();
    user.practice_id = row.getColumn(1).getString();
    user.email = row.getColumn(2).getString();
    user.name = row.getColumn(3).getString();
    user.role = role_from_text(row.getColumn(4).getString());
    return user;
}

constexpr const char* k_select_user = "SELECT u.id, u.practice_id, u.email, u.name, u.role FROM user u ";

} // namespace

std::vector<PracticeRecord> AccountStore::practices()
{
    Statement query = m_transaction.prepare("SELECT id, name FROM practice ORDER BY id");
    std::vector<PracticeRecord> practices;
    while (query.executeStep())
        practices.push_back({query.getColumn(0).getString(), query.getColumn(1).getString()});
    return practices;
}

std::optional<PracticeRecord> AccountStore::practice(const std::string& id)
{
    Statement query = m_transaction.prepare("SELECT id, name FROM practice WHERE id = ?");
    query.bind(1, id);
    if (!query.executeStep()) return std::nullopt;
    return PracticeRecord{query.getColumn(0).getString(), query.getColumn(1).getString()};
}

void AccountStore::add_practice(const PracticeRecord& practice)
{
    Statement insert = m_transaction.prepare("INSERT INTO practice (id, name) VALUES (?, ?)");
    insert.bind(1, practice.id);
    insert.bind(2, practice.name);
    insert.exec();
}

std::optional<User> AccountStore::user(std::int64_t id)
{
    return read_user("WHERE u.id = CAST(? AS INTEGER)", std::to_string(id));
}

std::optional<User> AccountStore::user_by_email(const std::string& email)
{
    return read_user("WHERE u.email = ?", email);
}

std::vector<User> AccountStore::users_of(const std::string& practice_id)
{
    Statement query =
        m_transaction.prepare(std::string(k_select_user) + "WHERE u.practice_id = ? ORDER BY u.role <> 'owner', "
                                                           "u.name COLLATE NOCASE, u.id");
    query.bind(1, practice_id);
    std::vector<User> users;
    while (query.executeStep())
        users.push_back(read_user_row(query));
    for (auto& user : users)
        read_permissions(user);
    return users;
}

std::optional<std::string> AccountStore::password_hash(std::int64_t user_id)
{
    Statement query = m_transaction.prepare("SELECT password_hash FROM user WHERE id = ?");
    query.bind(1, user_id);
    if (!query.executeStep()) return std::nullopt;
    return query.getColumn(0).getString();
}

std::int64_t AccountStore::add_user(const User& user, const std::string& password_hash)
{
    Statement insert = m_transaction.prepare(
        "INSERT INTO user (practice_id, email, name, role, password_hash) VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, user.practice_id);
    insert.bind(2, user.email);
    insert.bind(3, user.name);
    insert.bind(4, role_text(user.role));
    insert.bind(5, password_hash);
    insert.exec();
    const auto id = m_transaction.connection().getLastInsertRowid();
    set_permissions(id, user.permissions);
    return id;
}

void AccountStore::set_permissions(std::int64_t user_id, const std::set<std::string, std::less<>>& permissions)
{
    Statement erase = m_transaction.prepare("DELETE FROM user_permission WHERE user_id = ?");
    erase.bind(1, user_id);
    erase.exec();
    Statement insert = m_transaction.prepare("INSERT INTO user_permission (user_id, permission) VALUES (?, ?)");
    for (const auto& permission : permissions) {
        insert.bind(1, user_id);
        insert.bind(2, permission);
        insert.exec();
        insert.reset();
    }
}

void AccountStore::add_session(const std::string& id_hash, std::int64_t user_id, std::int64_t expires_ms)
{
    Statement insert = m_transaction.prepare("INSERT INTO session (id_hash, user_id, expires_ms) VALUES (?, ?, ?)");
    insert.bind(1, id_hash);
    insert.bind(2, user_id);
    insert.bind(3, expires_ms);
    insert.exec();
}

std::optional<User> AccountStore::session_user(const std::string& id_hash, std::int64_t now_ms)
{
    Statement query = m_transaction.prepare(
        std::string(k_select_user) + "JOIN session s ON s.user_id = u.id WHERE s.id_hash = ? AND s.expires_ms > ?");
    query.bind(1, id_hash);
    query.bind(2, now_ms);
    if (!query.executeStep()) return std::nullopt;
    auto user = read_user_row(query);
    read_permissions(user);
    return user;
}

void AccountStore::remove_session(const std::string& id_hash)
{
    Statement erase = m_transaction.prepare("DELETE FROM session WHERE id_hash = ?");
    erase.bind(1, id_hash);
    erase.exec();
}

void AccountStore::remove_expired_sessions(std::int64_t now_ms)
{
    Statement erase = m_transaction.prepare("DELETE FROM session WHERE expires_ms <= ?");
    erase.bind(1, now_ms);
    erase.exec();
}

std::optional<User> AccountStore::read_user(const std::string& condition, const std::string& value)
{
    Statement query = m_transaction.prepare(k_select_user + condition);
    query.bind(1, value);
    if (!query.executeStep()) return std::nullopt;
    auto user = read_user_row(query);
    read_permissions(user);
    return user;
}

void AccountStore::read_permissions(User& user)
{
    Statement query = m_transaction.prepare("SELECT permission FROM user_permission WHERE user_id = ?");
    query.bind(1, user.id);
    while (query.executeStep())
        user.permissions.insert(query.getColumn(0).getString());
}

} // namespace sample_host::store
