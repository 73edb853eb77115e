#include "plugin/ledger/backup.hpp"

#include "plugin/ledger/copy.hpp"
#include "plugin/ledger/ledger_error.hpp"
#include "plugin/ledger/untouched_database.hpp"

namespace plugin::ledger {

void back_up(const std::filesystem::path& ledger, const std::filesystem::path& destination)
{
    if (!std::filesystem::is_regular_file(ledger)) {
        throw LedgerError("there is no ledger " + ledger.string() + ": give ledger.db of the plugin's data directory");
    }
    try {
        const UntouchedDatabase database(ledger, LogOnClose::stays);
        if (database->execAndGet("PRAGMA user_version").getInt() < 1) {
            throw LedgerError(ledger.string() + " is not a ledger: give ledger.db of the plugin's data directory");
        }
        database->exec("PRAGMA query_only=OFF"); // SQLite takes the writing of a copy for a change
        copy_into(*database, destination);
    } catch (const SQLite::Exception& failure) {
        throw LedgerError("the ledger " + ledger.string() + " cannot be copied (" + failure.what() +
                          "): where it is damaged, activate the plugin, which mends it");
    }
}

} // namespace plugin::ledger
