#include "plugin/ledger/salvage.hpp"

#include "plugin/ledger/damage.hpp"
#include "plugin/ledger/schema.hpp"
#include "plugin/ledger/statement.hpp"

#include <sqlite3.h>

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

// Has the damaged ledger at hand as "lost". False where it cannot be opened at all.
bool attach(SQLite::Database& fresh, const std::filesystem::path& damaged)
{
    sqlite3_db_config(fresh.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr); // its log stays as it is
    fresh.exec("PRAGMA writable_schema=ON"); // what is wrong in its schema keeps nothing else from being read
    try {
        run(fresh, "ATTACH ? AS lost", damaged.string());
        fresh.execAndGet("SELECT count(*) FROM lost.sqlite_schema");
        return true;
    } catch (const SQLite::Exception&) {
        return false;
    }
}

int schema_version(SQLite::Database& fresh, bool attached)
{
    const int newest = static_cast<int>(migrations().size());
    if (!attached) return newest;
    const int version = fresh.execAndGet("PRAGMA lost.user_version").getInt();
    return version >= 1 && version <= newest ? version : newest;
}

Table describe(SQLite::Database& fresh, const std::string& name, bool without_rowid)
{
    Table table{name, {}, {}, 0};
    bool has_own_rowid = !without_rowid;
    SQLite::Statement info =
        prepare(fresh, "SELECT name, pk, upper(type) FROM pragma_table_info(?, 'main') ORDER BY cid", name);
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
    return "INSERT INTO main." + quoted(table.name) + " (" + table.columns + ") ";
}

// Ordered, because SQLite would otherwise take over the indexes as they are.
bool copy_whole(SQLite::Database& fresh, const Table& table)
{
    try {
        fresh.exec(copying(table) + "SELECT " + table.columns + " FROM lost." + quoted(table.name) + " ORDER BY " +
                   table.order);
        return true;
    } catch (const SQLite::Exception& failure) {
        if (tells_of_disk(failure)) throw;
        return false;
    }
}

void bind_column(SQLite::Statement& row, int index, const SQLite::Column& value)
{
    if (value.isNull()) {
        row.bind(index);
    } else if (value.isInteger()) {
        row.bind(index, static_cast<std::int64_t>(value.getInt64()));
    } else if (value.isBlob()) {
        row.bind(index, value.getBlob(), value.getBytes());
    } else {
        row.bind(index, value.getString());
    }
}

// Reads in one direction until a page cannot be read, or until the rows are there that the other direction has brought.
// True where it came to the end.
bool copy_rows(SQLite::Database& fresh, const Table& table, bool backwards)
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
        SQLite::Statement rows(fresh,
                               "SELECT " + table.columns + " FROM lost." + quoted(table.name) + " ORDER BY " + order);
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
    return fresh.execAndGet("SELECT count(*) FROM main." + quoted(table.name)).getInt64();
}

} // namespace

std::vector<SalvagedTable> salvage(SQLite::Database& fresh, const std::filesystem::path& damaged)
{
    const bool attached = std::filesystem::exists(damaged) && attach(fresh, damaged);
    const int version = schema_version(fresh, attached);
    fresh.exec("PRAGMA foreign_keys=ON");
    SQLite::Transaction transaction(fresh);
    for (int step = 0; step < version; ++step) {
        fresh.exec(migrations()[static_cast<std::size_t>(step)]);
    }
    fresh.exec("PRAGMA main.user_version=" + std::to_string(version));
    std::vector<SalvagedTable> salvaged;
    for (const Table& table : tables_of(fresh)) {
        bool whole = attached && copy_whole(fresh, table);
        if (attached && !whole) {
            whole = copy_rows(fresh, table, false);
            if (!whole) copy_rows(fresh, table, true);
        }
        salvaged.push_back({table.name, count(fresh, table), whole});
    }
    transaction.commit();
    if (attached) fresh.tryExec("DETACH lost; PRAGMA writable_schema=RESET");
    return salvaged;
}

} // namespace plugin::ledger
