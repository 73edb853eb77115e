#include "plugin/ledger/restore.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/copy.hpp"
#include "plugin/ledger/damage.hpp"
#include "plugin/ledger/ledger_error.hpp"
#include "plugin/ledger/rebuild.hpp"
#include "plugin/ledger/replacement.hpp"
#include "plugin/ledger/schema.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/untouched_database.hpp"

#include <sys/stat.h>
#include <unistd.h>

namespace plugin::ledger {
namespace {

namespace fs = std::filesystem;

void require_whole(const fs::path& copy)
{
    if (!fs::is_regular_file(copy)) {
        throw LedgerError("there is no copy " + copy.string() + ": check its name; nothing was changed");
    }
    std::string fault;
    try {
        const UntouchedDatabase database(copy);
        const int version = database->execAndGet("PRAGMA user_version").getInt();
        refuse_newer(version, static_cast<int>(migrations().size()), copy);
        fault = version < 1 || !database->tableExists("document") ? "it is not a copy of a ledger"
                                                                  : first_fault(*database, true).value_or("");
    } catch (const SQLite::Exception& failure) {
        fault = failure.what();
    }
    if (!fault.empty()) {
        throw LedgerError("the copy " + copy.string() + " cannot be put back (" + fault +
                          "): take another one; nothing was changed");
    }
}

// The administrator may put it back under another name than that of the plugin's process.
void give_to_owner_of_folder(const fs::path& file)
{
    struct stat folder {};
    if (::stat(fs::absolute(file).parent_path().c_str(), &folder) != 0) return;
    if (::geteuid() == 0 && ::chown(file.c_str(), folder.st_uid, folder.st_gid) != 0) {
        throw LedgerError("the owner of " + file.string() + " cannot be set: check the folder", LedgerProblem::disk);
    }
}

} // namespace

fs::path restore(const fs::path& copy, const fs::path& ledger)
{
    LedgerLock lock(ledger);
    finish_replacement(ledger, lock);
    require_whole(copy);
    const fs::path file = begin_replacement(ledger);
    try {
        {
            const UntouchedDatabase source(copy);
            source->exec("PRAGMA query_only=OFF"); // SQLite takes the writing of a copy for a change
            copy_into(*source, file);
        }
        {
            SQLite::Database fresh(file.string(), SQLite::OPEN_READWRITE);
            fresh.exec("PRAGMA synchronous=FULL");
            migrate(fresh, migrations());
            SQLite::Transaction transaction(fresh);
            begin_reconciling(fresh, domain::text("restore.report"), system_now_ms());
            transaction.commit();
        }
        give_to_owner_of_folder(file);
        give_to_owner_of_folder(lock_file(ledger));
        return put_in_place(ledger, lock);
    } catch (const SQLite::Exception& failure) {
        throw LedgerError("the copy " + copy.string() + " cannot be put back (" + failure.what() +
                              "): check the space on the disk",
                          LedgerProblem::disk);
    } catch (const fs::filesystem_error& failure) {
        throw LedgerError("the copy " + copy.string() + " cannot be put back: " + failure.what(), LedgerProblem::disk);
    }
}

} // namespace plugin::ledger
