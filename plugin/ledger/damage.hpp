#pragma once

#include "plugin/ledger/ledger_lock.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace SQLite {
class Database;
}

namespace plugin::ledger {

// What is wrong with the ledger, in English for the log; nothing where it is sound, or where there is none yet. Changes
// nothing. What costs little is looked at always: that the file is there, its log, its header and schema. Every page is
// read only where the last work did not end well, because that takes seconds for a million documents; a ledger that was
// closed was whole when it was closed. To be called with the lock held. Throws LedgerError where it cannot be
// read, and where it is of a newer version.
std::optional<std::string> find_damage(const std::filesystem::path& ledger, LastEnd last_end);

// The first thing that SQLite finds wrong in it, or nothing; `thorough` compares indexes with their tables too. Throws
// SQLite's exceptions where it is not even a database.
std::optional<std::string> first_fault(SQLite::Database& database, bool thorough);

// Whether an exception of SQLite tells of damage, or of a disk that is full or cannot be written.
bool tells_of_damage(const std::exception& failure) noexcept;
bool tells_of_disk(const std::exception& failure) noexcept;

} // namespace plugin::ledger
