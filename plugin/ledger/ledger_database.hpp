#pragma once

#include "plugin/ledger/session.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

namespace plugin::ledger {

// A ledger that cannot be opened or brought up to date. The text says which file, why, and what to do.
class LedgerError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The plugin's own file (ledger.db in its data directory, mode 0600, WAL, synchronous=FULL). Thread-safe: every thread
// asks for a session of its own, so pages read while a job writes. Must outlive its sessions.
class LedgerDatabase {
public:
    // Opens or creates the file and brings its schema up to date. Throws LedgerError.
    explicit LedgerDatabase(std::filesystem::path file);
    LedgerDatabase(const LedgerDatabase&) = delete;
    LedgerDatabase& operator=(const LedgerDatabase&) = delete;
    ~LedgerDatabase();

    // A connection that no other thread has. Throws LedgerError where the file can no longer be opened.
    Session session();

    const std::filesystem::path& file() const noexcept { return m_file; }

private:
    friend class Session;
    std::unique_ptr<SQLite::Database> open() const;
    void give_back(std::unique_ptr<SQLite::Database> connection) noexcept;

    std::filesystem::path m_file;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<SQLite::Database>> m_idle;
};

} // namespace plugin::ledger
