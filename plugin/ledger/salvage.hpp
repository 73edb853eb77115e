#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace plugin::ledger {

// What could be read of one table of a damaged ledger.
struct SalvagedTable {
    std::string name;
    std::int64_t rows = 0;
    bool whole = false; // every row was read, and taken
};

// Makes a new ledger of what can be read of a damaged one, table by table and, where a page is damaged, row by row from
// both ends. A row that belongs to one that was lost is left out. The new ledger gets the schema that the damaged one
// had, or the newest where that cannot be told. Changes nothing of the damaged file. Throws SQLite::Exception where the
// new file cannot be written.
std::vector<SalvagedTable> salvage(SQLite::Database& fresh, const std::filesystem::path& damaged);

} // namespace plugin::ledger
