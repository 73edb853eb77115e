#include "plugin/ledger/restore.hpp"

#include "plugin/ledger/copy.hpp"
#include "plugin/ledger/damage.hpp"
#include "plugin/ledger/ledger_error.hpp"
#include "plugin/ledger/rebuild.hpp"
#include "plugin/ledger/replacement.hpp"
#include "plugin/ledger/schema.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/untouched_database.hpp"

namespace plugin::ledger {
namespace {

namespace fs = std::filesystem;

constexpr const char* k_report =
    "Il registro degli invii è stato riportato a una copia. Gli invii che erano in coda vanno chiesti di nuovo; quali "
    "documenti sono stati trasmessi dopo la copia si chiede al Sistema TS.";

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
            begin_reconciling(fresh, k_report, system_now_ms());
            transaction.commit();
        }
        fs::path aside = keep_aside(ledger, "replaced");
        put_in_place(ledger, lock);
        return aside;
    } catch (const SQLite::Exception& failure) {
        throw LedgerError("the copy " + copy.string() + " cannot be put back (" + failure.what() +
                              "): check the space on the disk",
                          LedgerProblem::disk);
    } catch (const fs::filesystem_error& failure) {
        throw LedgerError("the copy " + copy.string() + " cannot be put back: " + failure.what(), LedgerProblem::disk);
    }
}

} // namespace plugin::ledger
