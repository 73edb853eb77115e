#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace sistema_ts_simulator::store {

/// Consecutive failed log-ins of each user. More than 8 lock the account, and a lock outlives a restart (PROTOCOL 3.1).
/// Not thread-safe (see database.hpp).
class FailedLogins {
public:
    explicit FailedLogins(SQLite::Database& database) : m_database(database) {}

    bool is_locked(const std::string& user);
    void count(const std::string& user);
    void forget(const std::string& user);

private:
    SQLite::Database& m_database;
};

} // namespace sistema_ts_simulator::store
