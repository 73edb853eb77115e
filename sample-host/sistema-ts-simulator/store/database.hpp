#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace sistema_ts_simulator::store {

/// Opens the simulator's state, creating it when it is missing (WAL). Throws SQLite::Exception when the file cannot be
/// used. The classes of this folder borrow the connection and are not safe to call from several threads at once: the
/// gateway holds one lock around all of them.
SQLite::Database open_database(const std::filesystem::path& file);

/// Forgets everything: documents, receipts, failed log-ins, registry, settings.
void clear(SQLite::Database& database);

} // namespace sistema_ts_simulator::store
