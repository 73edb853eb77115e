#pragma once

#include "plugin/ledger/ledger_error.hpp"
#include "plugin/ledger/ledger_lock.hpp"
#include "plugin/ledger/session.hpp"

#include <atomic>
#include <exception>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace plugin::ledger {

// What went wrong in the work with a ledger.
enum class LedgerTrouble {
    none,
    disk,   // full, or not to be written: nothing was lost, and the work goes on once there is room
    damage, // nothing should be done with it any more; the next opening mends it
};

// For what works beside the one that has the ledger: tools that read it, and copy it.
struct Beside {};

// The plugin's own file (ledger.db in its data directory, mode 0600, WAL, synchronous=FULL). Only one at a time works
// with a ledger. Thread-safe: every thread asks for a session of its own, so pages read while a job writes. Must
// outlive its sessions.
class LedgerDatabase {
public:
    // Takes the lock, opens or creates the file and brings its schema up to date. A damaged file is kept aside, and a
    // new ledger made of what can be read of it. Throws LedgerError.
    explicit LedgerDatabase(std::filesystem::path file);
    // Opens a ledger that is there, with the schema of this version: it takes no lock and mends nothing. Throws
    // LedgerError.
    LedgerDatabase(std::filesystem::path file, Beside);
    LedgerDatabase(const LedgerDatabase&) = delete;
    LedgerDatabase& operator=(const LedgerDatabase&) = delete;
    ~LedgerDatabase();

    // A connection that no other thread has. Throws where the file can no longer be opened, or is found damaged.
    Session session();

    const std::filesystem::path& file() const noexcept { return m_file; }

    // What was done where the file was found damaged when it was opened, in English for the log; empty otherwise.
    const std::string& repair() const noexcept { return m_repair; }

    // To be told how a piece of work with it ended. After damage the next opening looks at every page.
    void note_failure(const std::exception& failure) noexcept;
    void note_success() noexcept;
    LedgerTrouble trouble() const noexcept { return m_trouble; }

private:
    friend class Session;
    std::unique_ptr<Connection> open() const;
    void give_back(std::unique_ptr<Connection> connection) noexcept;

    std::filesystem::path m_file;
    std::unique_ptr<LedgerLock> m_lock;
    std::string m_repair;
    std::atomic<LedgerTrouble> m_trouble{LedgerTrouble::none};
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_idle;
};

} // namespace plugin::ledger
