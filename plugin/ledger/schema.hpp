#pragma once

#include <filesystem>
#include <span>

namespace SQLite {
class Database;
}

namespace plugin::ledger {

// The migrations, in order; the n-th brings user_version from n to n + 1. A released one never changes.
std::span<const char* const> migrations() noexcept;

// Throws LedgerError where the schema of the file is newer than `newest`.
void refuse_newer(int version, int newest, const std::filesystem::path& file);

// Runs the missing migrations in one transaction.
void migrate(SQLite::Database& database, std::span<const char* const> steps);

// Runs the missing migrations in one transaction. Before a file that already holds data is changed, a copy of it is
// left beside it (<file>.before-<version>). Throws LedgerError for a schema newer than the migrations, and leaves the
// file as it was whenever it throws.
void bring_up_to_date(SQLite::Database& database, const std::filesystem::path& file,
                      std::span<const char* const> steps);

} // namespace plugin::ledger
