#include "tests/crash/older_ledger.hpp"

#include "plugin/ledger/schema.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

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

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

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
        for (const std::string& table :
             texts(older, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name "
                          "NOT LIKE 'sqlite_%'")) {
            const std::string columns = joined(texts(older, "SELECT name FROM pragma_table_info('" + table + "')"));
            older.exec("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM newer." + table);
        }
        older.exec("PRAGMA main.user_version=1");
        transaction.commit();
    }
    older.exec("DETACH newer");
    fs::remove(newer);
}

} // namespace crash
