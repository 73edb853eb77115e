#include "plugin/ledger/salvage.hpp"

#include "plugin/ledger/damage.hpp"
#include "plugin/ledger/schema.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/untouched_database.hpp"

#include <optional>

namespace plugin::ledger {
namespace {

struct Table {
    std::string name;
    std::string columns; // the rowid first where no column stands for it
    std::string order;   // "x" or "x, y": what tells its rows apart
    int width = 0;
};

std::string quoted(const std::string& name)
{
    return '"' + name + '"';
}

// Not in the connection that writes: SQLite writes nothing more where it met damage in the same transaction. Nothing
// where it cannot be opened at all.
std::optional<UntouchedDatabase> open_damaged(const std::filesystem::path& damaged)
{
    if (!std::filesystem::exists(damaged)) return std::nullopt;
    try {
        std::optional<UntouchedDatabase> database(std::in_place, damaged, LogOnClose::stays);
        // What is wrong in its schema keeps nothing else from being read.
        (*database)->exec("PRAGMA writable_schema=ON");
        (*database)->execAndGet("SELECT count(*) FROM sqlite_schema");
        return database;
    } catch (const SQLite::Exception& failure) {
        if (tells_of_disk(failure)) throw;
        return std::nullopt;
    }
}

int schema_version(const UntouchedDatabase* lost)
{
    const int newest = static_cast<int>(migrations().size());
    if (lost == nullptr) return newest;
    const int version = (*lost)->execAndGet("PRAGMA user_version").getInt();
    return version >= 1 && version <= newest ? version : newest;
}

Table describe(SQLite::Database& fresh, const std::string& name, bool without_rowid)
{
    Table table{name, {}, {}, 0};
    bool has_own_rowid = !without_rowid;
    SQLite::Statement info =
        prepare(fresh, "SELECT name, pk, upper(type) FROM pragma_table_info(?) ORDER BY cid", name);
    while (info.executeStep()) {
        const std::string column = quoted(info.getColumn(0).getString());
        if (info.getColumn(1).getInt() > 0 && info.getColumn(2).getString() == "INTEGER") has_own_rowid = false;
        if (without_rowid && info.getColumn(1).getInt() > 0) {
            table.order += (table.order.empty() ? "" : ", ") + column;
        }
        table.columns += (table.columns.empty() ? "" : ", ") + column;
        ++table.width;
    }
    if (has_own_rowid) {
        table.columns = "rowid, " + table.columns;
        ++table.width;
    }
    if (!without_rowid) table.order = "rowid";
    return table;
}

// What others refer to comes first.
std::vector<Table> tables_of(SQLite::Database& fresh)
{
    SQLite::Statement list(fresh, "SELECT l.name, l.wr FROM pragma_table_list l JOIN main.sqlite_schema s "
                                  "ON s.name = l.name AND s.type = 'table' WHERE l.schema = 'main' "
                                  "AND l.type = 'table' AND l.name NOT LIKE 'sqlite_%' "
                                  "AND l.name NOT IN ('document_count', 'mistake_count', 'encrypting_certificate', "
                                  "'patient_ciphertext') " // made anew
                                  "ORDER BY l.name <> 'file', s.rowid");
    std::vector<std::pair<std::string, bool>> names;
    while (list.executeStep()) {
        names.emplace_back(list.getColumn(0).getString(), list.getColumn(1).getInt() != 0);
    }
    std::vector<Table> tables;
    for (const auto& [name, without_rowid] : names) {
        tables.push_back(describe(fresh, name, without_rowid));
    }
    return tables;
}

std::string copying(const Table& table)
{
    return "INSERT INTO " + quoted(table.name) + " (" + table.columns + ") ";
}

void bind_column(SQLite::Statement& row, int index, const SQLite::Column& value)
{
    if (value.isNull()) {
        row.bind(index);
    } else if (value.isInteger()) {
        row.bind(index, static_cast<std::int64_t>(value.getInt64()));
    } else if (value.isBlob()) {
        // Without bytes there is no address either, which would be bound as NULL.
        row.bind(index, value.getBytes() == 0 ? "" : value.getBlob(), value.getBytes());
    } else {
        row.bind(index, value.getString());
    }
}

// Reads in one direction until a page cannot be read, or until the rows are there that the other direction has brought.
// True where it came to the end.
bool copy_rows(SQLite::Database& fresh, const UntouchedDatabase& lost, const Table& table, bool backwards)
{
    std::string order = table.order;
    if (backwards) {
        for (std::size_t at = 0; (at = order.find(", ", at)) != std::string::npos; at += 7) {
            order.replace(at, 2, " DESC, ");
        }
        order += " DESC";
    }
    std::string places = "?";
    for (int i = 1; i < table.width; ++i) {
        places += ",?";
    }
    bool complete = true;
    try {
        SQLite::Statement rows(*lost, "SELECT " + table.columns + " FROM " + quoted(table.name) + " ORDER BY " + order);
        SQLite::Statement row(fresh, copying(table) + "VALUES (" + places + ")");
        while (rows.executeStep()) {
            for (int i = 0; i < table.width; ++i) {
                bind_column(row, i + 1, rows.getColumn(i));
            }
            try {
                row.exec();
            } catch (const SQLite::Exception& failure) {
                if ((failure.getErrorCode() & 0xff) != SQLITE_CONSTRAINT) throw;
                complete = false; // it is there already, or belongs to a row that was lost, or makes no sense
            }
            row.tryReset();
        }
        return complete;
    } catch (const SQLite::Exception& failure) {
        if (tells_of_disk(failure)) throw;
        return false;
    }
}

std::int64_t count(SQLite::Database& fresh, const Table& table)
{
    return fresh.execAndGet("SELECT count(*) FROM " + quoted(table.name)).getInt64();
}

} // namespace

std::vector<SalvagedTable> salvage(SQLite::Database& fresh, const std::filesystem::path& damaged)
{
    const std::optional<UntouchedDatabase> opened = open_damaged(damaged);
    const UntouchedDatabase* lost = opened ? &*opened : nullptr;
    const int version = schema_version(lost);
    fresh.exec("PRAGMA foreign_keys=ON");
    SQLite::Transaction transaction(fresh);
    for (int step = 0; step < version; ++step) {
        fresh.exec(migrations()[static_cast<std::size_t>(step)]);
    }
    fresh.exec("PRAGMA user_version=" + std::to_string(version));
    std::vector<SalvagedTable> salvaged;
    for (const Table& table : tables_of(fresh)) {
        const bool whole = lost != nullptr && copy_rows(fresh, *lost, table, false);
        if (lost != nullptr && !whole) copy_rows(fresh, *lost, table, true);
        salvaged.push_back({table.name, count(fresh, table), whole});
    }
    transaction.commit();
    return salvaged;
}

} // namespace plugin::ledger
