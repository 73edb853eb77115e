#pragma once

#include <filesystem>

namespace SQLite {
class Database;
}

namespace plugin::ledger {

// Writes a copy of the database, as it is at this moment, into a new file that only its owner can read, brings it to
// the disk and reads it through. Others may write to the database meanwhile. Throws LedgerError where the file exists,
// cannot be written, or is not whole, and SQLite::Exception where the database is damaged; then no file is left.
void copy_into(SQLite::Database& database, const std::filesystem::path& copy);

} // namespace plugin::ledger
