#include "plugin/ledger/inspection.hpp"

#include "plugin/ledger/damage.hpp"
#include "plugin/ledger/ledger_error.hpp"
#include "plugin/ledger/ledger_lock.hpp"
#include "plugin/ledger/schema.hpp"
#include "plugin/ledger/untouched_database.hpp"
#include "plugin/ledger/write_ahead_log.hpp"

#include <memory>

namespace plugin::ledger {
namespace {

namespace fs = std::filesystem;

// The lock of one that is not in use; nothing where it is, or where it never was.
std::unique_ptr<LedgerLock> lock_if_free(const fs::path& ledger, bool& in_use)
{
    if (!fs::exists(lock_file(ledger))) return nullptr;
    try {
        return std::make_unique<LedgerLock>(ledger);
    } catch (const LedgerError& error) {
        if (error.problem() != LedgerProblem::in_use) throw;
        in_use = true;
        return nullptr;
    }
}

} // namespace

Inspection inspect(const fs::path& ledger)
{
    if (!fs::is_regular_file(ledger)) throw LedgerError("there is no ledger " + ledger.string() + ": check its name");
    Inspection found;
    found.newest = static_cast<int>(migrations().size());
    const auto lock = lock_if_free(ledger, found.in_use);
    const fs::path log = ledger.string() + "-wal";
    if (!found.in_use && fs::exists(log) && loses_commits(log)) found.fault = "its log is damaged";
    try {
        const UntouchedDatabase database(ledger, found.in_use ? LogOnClose::stays : LogOnClose::as_found);
        found.version = database->execAndGet("PRAGMA user_version").getInt();
        if (found.fault.empty() && !database->tableExists("document")) found.fault = "it is not a ledger";
        if (found.fault.empty()) found.fault = first_fault(*database, true).value_or("");
    } catch (const SQLite::Exception& failure) {
        if (tells_of_disk(failure)) {
            throw LedgerError("the ledger " + ledger.string() + " cannot be read: " + failure.what(),
                              LedgerProblem::disk);
        }
        if (found.fault.empty()) found.fault = failure.what();
    }
    return found;
}

} // namespace plugin::ledger
