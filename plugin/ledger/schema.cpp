#include "plugin/ledger/schema.hpp"

#include "plugin/ledger/copy.hpp"
#include "plugin/ledger/ledger_error.hpp"
#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

void copy_aside(SQLite::Database& database, const std::filesystem::path& file, int version)
{
    const std::filesystem::path copy = file.string() + ".before-" + std::to_string(version + 1);
    std::filesystem::remove(copy); // left by an upgrade that did not come to its end
    copy_into(database, copy);
}

} // namespace

void refuse_newer(int version, int newest, const std::filesystem::path& file)
{
    if (version <= newest) return;
    throw LedgerError("the ledger " + file.string() + " was written by a newer version of the plugin (schema " +
                          std::to_string(version) + ", this one knows up to " + std::to_string(newest) +
                          "): install the newer version again; the file was not changed",
                      LedgerProblem::newer_version);
}

void migrate(SQLite::Database& database, std::span<const char* const> steps)
{
    const int newest = static_cast<int>(steps.size());
    // Rolled back by its destructor: a kill in between leaves the file at the version where it was.
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (int version = database.execAndGet("PRAGMA user_version").getInt(); version < newest; ++version) {
        database.exec(steps[static_cast<std::size_t>(version)]);
    }
    database.exec("PRAGMA user_version=" + std::to_string(newest));
    transaction.commit();
}

void bring_up_to_date(SQLite::Database& database, const std::filesystem::path& file, std::span<const char* const> steps)
{
    const int newest = static_cast<int>(steps.size());
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    refuse_newer(version, newest, file);
    if (version == newest) return;
    if (version > 0) copy_aside(database, file, version);
    migrate(database, steps);
}

} // namespace plugin::ledger
