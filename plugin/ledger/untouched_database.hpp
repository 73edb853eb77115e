#pragma once

#include "plugin/ledger/statement.hpp"

#include <sqlite3.h>

#include <filesystem>

// For the .cpp files that look at a file which may be damaged.
namespace plugin::ledger {

// A database that is only read: a log that is beside it stays as it is when it is closed. For one thread. Throws
// SQLite::Exception.
class UntouchedDatabase {
public:
    explicit UntouchedDatabase(const std::filesystem::path& file)
        : m_has_log(std::filesystem::exists(file.string() + "-wal")),
          m_database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, 10'000)
    {
        if (m_has_log) sqlite3_db_config(m_database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        m_database.exec("PRAGMA query_only=ON; PRAGMA trusted_schema=OFF");
    }

    SQLite::Database& operator*() const noexcept { return m_database; }
    SQLite::Database* operator->() const noexcept { return &m_database; }

private:
    bool m_has_log;
    mutable SQLite::Database m_database;
};

} // namespace plugin::ledger
