#include "plugin/ledger/schema.hpp"

#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

void copy_aside(SQLite::Database& database, const std::filesystem::path& file, int version)
{
    const std::filesystem::path copy = file.string() + ".before-" + std::to_string(version + 1);
    std::filesystem::remove(copy); // left by an upgrade that did not come to its end
    run(database, "VACUUM INTO ?", copy.string());
    std::filesystem::permissions(copy, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

} // namespace

void bring_up_to_date(SQLite::Database& database, const std::filesystem::path& file, std::span<const char* const> steps)
{
    const int newest = static_cast<int>(steps.size());
    int version = database.execAndGet("PRAGMA user_version").getInt();
    if (version > newest) {
        throw LedgerError("the ledger " + file.string() + " was written by a newer version of the plugin (schema " +
                          std::to_string(version) + ", this one knows up to " + std::to_string(newest) +
                          "): install the newer version again; the file was not changed");
    }
    if (version == newest) return;
    if (version > 0) copy_aside(database, file, version);

    // Rolled back by its destructor: a kill in between leaves the file at the version where it was.
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    // Another process may have done it while this one waited for the lock.
    version = database.execAndGet("PRAGMA user_version").getInt();
    for (; version < newest; ++version) {
        database.exec(steps[static_cast<std::size_t>(version)]);
    }
    database.exec("PRAGMA user_version=" + std::to_string(newest));
    transaction.commit();
}

} // namespace plugin::ledger
