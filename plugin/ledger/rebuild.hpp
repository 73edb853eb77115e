#pragma once

#include "plugin/ledger/ledger_lock.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace SQLite {
class Database;
}

namespace plugin::ledger {

// Keeps a damaged ledger aside and puts a new one in its place, made of what can be read of it. Documents whose history
// was lost begin anew; the invoices are read again from the host; and nothing is sent before the archive of Sistema TS
// was read (see ReconciliationTable). Returns what was done, in English for the log. With the lock held. Throws
// LedgerError, SQLite::Exception or std::filesystem::filesystem_error; then the damaged ledger is still in its place.
std::string rebuild_damaged(const std::filesystem::path& ledger, const std::string& damage, LedgerLock& lock);

// This ledger, of the newest schema, may not know of everything that was sent: wishes are taken back, the invoices are
// read again, documents are held back, and the report is shown to the doctor. Inside a transaction.
void begin_reconciling(SQLite::Database& database, const std::string& report, std::int64_t now_ms);

// Milliseconds since 1970-01-01T00:00Z by the clock of the system.
std::int64_t system_now_ms();

} // namespace plugin::ledger
