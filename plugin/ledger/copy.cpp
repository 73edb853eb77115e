#include "plugin/ledger/copy.hpp"

#include "plugin/ledger/damage.hpp"
#include "plugin/ledger/ledger_error.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/untouched_database.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace plugin::ledger {
namespace {

namespace fs = std::filesystem;

// Readable by its owner only from its first byte on.
void create(const fs::path& copy)
{
    const int descriptor = ::open(copy.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        const bool exists = errno == EEXIST;
        throw LedgerError("the copy " + copy.string() + " cannot be written (" +
                              std::generic_category().message(errno) +
                              (exists ? "): give a name that is not in use; nothing is written over"
                                      : "): check the folder, its rights and the space on the disk"),
                          exists ? LedgerProblem::unusable : LedgerProblem::disk);
    }
    ::close(descriptor);
}

void sync(const fs::path& path, int flags)
{
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    if (!synced) {
        throw LedgerError("the copy " + path.string() + " does not come to the disk: check the disk",
                          LedgerProblem::disk);
    }
}

} // namespace

void copy_into(SQLite::Database& database, const fs::path& copy)
{
    create(copy);
    try {
        run(database, "VACUUM INTO ?", copy.string());
        sync(copy, O_RDONLY);
        sync(fs::absolute(copy).parent_path(), O_RDONLY | O_DIRECTORY);
        if (const auto fault = first_fault(*UntouchedDatabase(copy), true)) {
            throw LedgerError("the copy " + copy.string() + " is not whole (" + *fault +
                              "): check the disk, and repeat");
        }
    } catch (const SQLite::Exception& failure) {
        fs::remove(copy);
        if (tells_of_damage(failure)) throw;
        // A damaged page may look like a full disk to SQLite, as when it says how much is still to come.
        if (const auto fault = first_fault(database, false)) throw SQLite::Exception(*fault, SQLITE_CORRUPT);
        throw LedgerError("the copy " + copy.string() + " cannot be written (" + failure.what() +
                              "): check the space on the disk",
                          tells_of_disk(failure) ? LedgerProblem::disk : LedgerProblem::unusable);
    } catch (const LedgerError&) {
        fs::remove(copy);
        throw;
    }
}

} // namespace plugin::ledger
