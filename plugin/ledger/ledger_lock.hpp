#pragma once

#include <filesystem>

namespace plugin::ledger {

// How the last work with a ledger ended.
enum class LastEnd {
    never_used, // there was no ledger here yet
    clean,      // it was closed
    unclean,    // the process ended while it was open
    suspect,    // damage was met while it was open
};

// The right to work with a ledger: an operating system lock on the file <ledger>.lock, which a process that is killed
// loses with its life. It excludes other processes and other instances in this one. The lock stands on a file of its
// own because SQLite's locks on the ledger are lost as soon as anything in the process closes the ledger's file. That
// file also keeps how the last work ended, and is never removed while a ledger is beside it. For one thread.
class LedgerLock {
public:
    // Throws LedgerError where another has it, or where the file cannot be opened.
    explicit LedgerLock(const std::filesystem::path& ledger);
    LedgerLock(const LedgerLock&) = delete;
    LedgerLock& operator=(const LedgerLock&) = delete;
    ~LedgerLock();

    LastEnd last_end() const noexcept { return m_last_end; }

    // Keep, on the disk, how the work would have ended if the process ended now. Throw LedgerError.
    void note_open();
    void note_closed();
    // As far as the disk allows.
    void note_suspect() noexcept;

private:
    bool write(const char* word) noexcept;

    std::filesystem::path m_file;
    int m_descriptor = -1;
    LastEnd m_last_end = LastEnd::never_used;
};

// Where the lock of a ledger is.
std::filesystem::path lock_file(const std::filesystem::path& ledger);

} // namespace plugin::ledger
