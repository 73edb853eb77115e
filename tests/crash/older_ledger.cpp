#include "tests/crash/older_ledger.hpp"

#include "plugin/ledger/schema.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace crash {
namespace {

std::vector<std::string> texts(SQLite::Database& database, const std::string& query)
{
    std::vector<std::string> found;
    for (SQLite::Statement row(database, query); row.executeStep();) {
        found.push_back(row.getColumn(0).getString());
    }
    return found;
}

bool holds(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Column by column; a text that the newer one no longer keeps is empty.
void copy_rows(SQLite::Database& older, const std::string& table)
{
    const auto kept = texts(older, "SELECT name FROM pragma_table_info('" + table + "', 'newer')");
    std::string columns;
    std::string values;
    for (const std::string& column : texts(older, "SELECT name FROM pragma_table_info('" + table + "', 'main')")) {
        columns += (columns.empty() ? "" : ", ") + column;
        values += (values.empty() ? "" : ", ") + (holds(kept, column) ? column : "''");
    }
    older.exec("INSERT INTO main." + table + " (" + columns + ") SELECT " + values + " FROM newer." + table);
}

// The amounts of an attempt had a table of their own: "SR=1000;TK=200" is made JSON of, for want of another way.
constexpr const char* k_copy_totals =
    "INSERT INTO main.attempt_total SELECT a.id, t.key, t.value FROM newer.attempt a, "
    "json_each('{\"' || replace(replace(a.totals, '=', '\":'), ';', ',\"') || '}') t WHERE a.totals <> ''";

} // namespace

void make_first_schema(const fs::path& ledger)
{
    const fs::path newer = ledger.string() + ".newer";
    { // what is still in the log comes into the file
        SQLite::Database database(ledger.string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    fs::rename(ledger, newer);
    fs::remove(ledger.string() + "-wal");
    fs::remove(ledger.string() + "-shm");
    SQLite::Database older(ledger.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    older.exec("PRAGMA journal_mode=WAL");
    older.exec("ATTACH '" + newer.string() + "' AS newer");
    {
        SQLite::Transaction transaction(older);
        older.exec(plugin::ledger::migrations().front());
        const auto newer_tables = texts(older, "SELECT name FROM newer.sqlite_master WHERE type = 'table'");
        for (const std::string& table : texts(older, "SELECT name FROM main.sqlite_master WHERE type = 'table' "
                                                     "AND name NOT LIKE 'sqlite_%'")) {
            if (holds(newer_tables, table)) copy_rows(older, table);
        }
        older.exec(k_copy_totals);
        older.exec("PRAGMA main.user_version=1");
        transaction.commit();
    }
    older.exec("DETACH newer");
    fs::remove(newer);
}

} // namespace crash
