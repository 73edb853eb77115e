#pragma once

#include "plugin/ledger/statement.hpp"

#include <sqlite3.h>

#include <filesystem>

// For the .cpp files that look at a file which may be damaged.
namespace plugin::ledger {

// SQLite writes the log into the database and removes it when the last connection is closed.
enum class LogOnClose {
    stays,    // nothing of that
    as_found, // a log that was there stays, one that was not there is not left either
};

// A database that is only read. For one thread. Throws SQLite::Exception.
class UntouchedDatabase {
public:
    explicit UntouchedDatabase(const std::filesystem::path& file, LogOnClose log = LogOnClose::as_found)
        : m_log_stays(log == LogOnClose::stays || std::filesystem::exists(file.string() + "-wal")),
          m_database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, 10'000)
    {
        if (m_log_stays) sqlite3_db_config(m_database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        m_database.exec("PRAGMA query_only=ON; PRAGMA trusted_schema=OFF");
    }

    SQLite::Database& operator*() const noexcept { return m_database; }
    SQLite::Database* operator->() const noexcept { return &m_database; }

private:
    bool m_log_stays;
    mutable SQLite::Database m_database;
};

} // namespace plugin::ledger
