#include "sistema-ts-simulator/store/failed_logins.hpp"

#include <SQLiteCpp/Statement.h>

namespace sistema_ts_simulator::store {

bool FailedLogins::is_locked(const std::string& user)
{
    constexpr int k_admitted_failures = 8;
    SQLite::Statement query(m_database, "SELECT failures FROM failed_logins WHERE user = ?");
    query.bind(1, user);
    return query.executeStep() && query.getColumn(0).getInt() > k_admitted_failures;
}

void FailedLogins::count(const std::string& user)
{
    SQLite::Statement upsert(m_database, "INSERT INTO failed_logins VALUES (?, 1) ON CONFLICT (user) DO UPDATE SET "
                                         "failures = failures + 1");
    upsert.bind(1, user);
    upsert.exec();
}

void FailedLogins::forget(const std::string& user)
{
    SQLite::Statement erase(m_database, "DELETE FROM failed_logins WHERE user = ?");
    erase.bind(1, user);
    erase.exec();
}

} // namespace sistema_ts_simulator::store
