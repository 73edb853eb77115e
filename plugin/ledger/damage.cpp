#include "plugin/ledger/damage.hpp"

#include "plugin/ledger/ledger_error.hpp"
#include "plugin/ledger/schema.hpp"
#include "plugin/ledger/untouched_database.hpp"
#include "plugin/ledger/write_ahead_log.hpp"

#include <sqlite3.h>

namespace plugin::ledger {
namespace {

namespace fs = std::filesystem;

bool has_content(const fs::path& file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return !error && size > 0;
}

std::optional<std::string> find_damage_in(const fs::path& ledger, LastEnd last_end, bool has_log)
{
    const UntouchedDatabase database(ledger);
    const int version = database->execAndGet("PRAGMA user_version").getInt();
    refuse_newer(version, static_cast<int>(migrations().size()), ledger);
    const bool has_documents = database->tableExists("document");
    if (has_documents != (version > 0)) return "its schema is not that of a ledger";
    if (!has_documents && last_end != LastEnd::never_used) return "its tables are gone";
    if (last_end == LastEnd::suspect) return first_fault(*database, true);
    if (last_end == LastEnd::unclean || has_log) return first_fault(*database, false);
    return std::nullopt;
}

int code_of(const std::exception& failure) noexcept
{
    const auto* told = dynamic_cast<const SQLite::Exception*>(&failure);
    return told == nullptr ? SQLITE_OK : told->getErrorCode() & 0xff;
}

} // namespace

std::optional<std::string> find_damage(const fs::path& ledger, LastEnd last_end)
{
    const fs::path log = ledger.string() + "-wal";
    const bool has_log = has_content(log);
    if (!has_content(ledger)) {
        if (last_end == LastEnd::never_used && !has_log) return std::nullopt;
        return fs::exists(ledger) ? "the file is empty" : "the file is missing";
    }
    // While a ledger is open its log is there, be it empty.
    if (last_end == LastEnd::unclean && !fs::exists(log)) return "its log is missing";
    if (has_log && loses_commits(log)) return "its log is damaged";
    try {
        return find_damage_in(ledger, last_end, has_log);
    } catch (const SQLite::Exception& failure) {
        if (tells_of_damage(failure)) return failure.what();
        throw LedgerError("the ledger " + ledger.string() + " cannot be read (" + failure.what() +
                              "): check the folder, its rights and the space on the disk",
                          LedgerProblem::disk);
    }
}

std::optional<std::string> first_fault(SQLite::Database& database, bool thorough)
{
    SQLite::Statement check(database, thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (!check.executeStep()) return "it cannot be checked";
    const std::string found = check.getColumn(0).getString();
    return found == "ok" ? std::nullopt : std::optional(found);
}

bool tells_of_damage(const std::exception& failure) noexcept
{
    const int code = code_of(failure);
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

bool tells_of_disk(const std::exception& failure) noexcept
{
    if (const auto* told = dynamic_cast<const LedgerError*>(&failure)) return told->problem() == LedgerProblem::disk;
    const int code = code_of(failure);
    return code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_READONLY || code == SQLITE_CANTOPEN;
}

} // namespace plugin::ledger
