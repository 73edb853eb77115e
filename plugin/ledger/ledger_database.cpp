#include "plugin/ledger/ledger_database.hpp"

#include "plugin/ledger/damage.hpp"
#include "plugin/ledger/rebuild.hpp"
#include "plugin/ledger/replacement.hpp"
#include "plugin/ledger/schema.hpp"
#include "plugin/ledger/statement.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace plugin::ledger {
namespace {

constexpr int k_wait_for_lock_ms = 10'000;
constexpr std::size_t k_most_idle = 8;

// SQLite gives its side files (-wal, -shm) the mode of the main file. A file that is there is not opened here: closing
// it would take SQLite's locks from a connection of the same process.
void make_private(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0 && errno != EEXIST) {
        throw LedgerError("the ledger " + file.string() + " cannot be made (" + std::generic_category().message(errno) +
                              "): check the folder, its rights and the space on the disk",
                          LedgerProblem::disk);
    }
    if (descriptor >= 0) ::close(descriptor);
    if (::chmod(file.c_str(), 0600) != 0) {
        throw LedgerError("the rights of the ledger " + file.string() + " cannot be restricted (" +
                              std::generic_category().message(errno) + "): check the folder and its rights",
                          LedgerProblem::disk);
    }
}

LedgerProblem problem_of(const SQLite::Exception& failure)
{
    return tells_of_disk(failure) ? LedgerProblem::disk : LedgerProblem::unusable;
}

} // namespace

LedgerDatabase::LedgerDatabase(std::filesystem::path file)
    : m_file(std::move(file)), m_lock(std::make_unique<LedgerLock>(m_file))
{
    const auto begin = [&] {
        make_private(m_file);
        std::unique_ptr<Connection> connection = open();
        bring_up_to_date(*connection, m_file, migrations());
        connection->counting().forget(); // a step that changes documents counts them itself
        m_lock->note_open();
        give_back(std::move(connection));
    };
    try {
        finish_replacement(m_file, *m_lock);
        if (const auto damage = find_damage(m_file, m_lock->last_end())) {
            m_repair = rebuild_damaged(m_file, *damage, *m_lock);
        }
        try {
            begin();
        } catch (const SQLite::Exception& failure) {
            if (!tells_of_damage(failure)) throw; // else what was not looked at is damaged
            m_repair = rebuild_damaged(m_file, failure.what(), *m_lock);
            begin();
        }
    } catch (const SQLite::Exception& failure) {
        throw LedgerError("the ledger " + m_file.string() + " cannot be brought up to date: " + failure.what(),
                          problem_of(failure));
    } catch (const std::filesystem::filesystem_error& failure) {
        throw LedgerError("the ledger " + m_file.string() + " cannot be opened: " + failure.what() +
                              "; check the folder, its rights and the space on the disk",
                          LedgerProblem::disk);
    }
}

LedgerDatabase::LedgerDatabase(std::filesystem::path file, Beside) : m_file(std::move(file))
{
    std::unique_ptr<Connection> connection = open();
    try {
        const int newest = static_cast<int>(migrations().size());
        const int version = connection->execAndGet("PRAGMA user_version").getInt();
        refuse_newer(version, newest, m_file);
        if (version < newest) {
            throw LedgerError("the ledger " + m_file.string() + " has schema " + std::to_string(version) +
                              ", this program needs " + std::to_string(newest) +
                              ": activate the plugin once, it brings it up to date");
        }
    } catch (const SQLite::Exception& failure) {
        throw LedgerError("the ledger " + m_file.string() + " cannot be read: " + failure.what(), problem_of(failure));
    }
    give_back(std::move(connection));
}

LedgerDatabase::~LedgerDatabase()
{
    // Noted before the log goes with the last connection: without a log, an open ledger counts as damaged.
    try {
        if (m_lock && m_trouble != LedgerTrouble::damage) m_lock->note_closed();
    } catch (const LedgerError&) {
        // The next opening looks at every page, and finds it whole.
    }
    m_idle.clear();
}

void LedgerDatabase::note_failure(const std::exception& failure) noexcept
{
    if (tells_of_damage(failure)) {
        m_trouble = LedgerTrouble::damage;
        const std::lock_guard lock(m_mutex);
        if (m_lock) m_lock->note_suspect();
    } else if (tells_of_disk(failure)) {
        LedgerTrouble none = LedgerTrouble::none;
        m_trouble.compare_exchange_strong(none, LedgerTrouble::disk);
    }
}

void LedgerDatabase::note_success() noexcept
{
    LedgerTrouble disk = LedgerTrouble::disk;
    m_trouble.compare_exchange_strong(disk, LedgerTrouble::none);
}

std::unique_ptr<Connection> LedgerDatabase::open() const
{
    try {
        auto connection = std::make_unique<Connection>(m_file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX,
                                                       k_wait_for_lock_ms);
        if (m_lock) {
            connection->exec("PRAGMA journal_mode=WAL");
        } else { // what a killed process left is for the next one that has the lock
            sqlite3_db_config(connection->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        }
        connection->exec("PRAGMA synchronous=FULL"); // a commit is on the disk before the first byte leaves
        connection->exec("PRAGMA foreign_keys=ON");
        connection->exec("PRAGMA secure_delete=ON");        // what is removed leaves no bytes behind
        connection->exec("PRAGMA temp_store=MEMORY");       // nor in a file beside it
        connection->exec("PRAGMA wal_autocheckpoint=4000"); // pages: one that changes often is written back less often
        connection->exec("PRAGMA trusted_schema=OFF");
        return connection;
    } catch (const SQLite::Exception& failure) {
        if (tells_of_damage(failure)) throw;
        throw LedgerError("the ledger " + m_file.string() + " cannot be opened (" + failure.what() +
                              "): check the folder, its rights and the space on the disk",
                          problem_of(failure));
    }
}

Session LedgerDatabase::session()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            std::unique_ptr<Connection> connection = std::move(m_idle.back());
            m_idle.pop_back();
            return Session(*this, std::move(connection));
        }
    }
    return Session(*this, open());
}

void LedgerDatabase::give_back(std::unique_ptr<Connection> connection) noexcept
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() >= k_most_idle) return;
    try {
        connection->shrink_cache();
        m_idle.push_back(std::move(connection));
    } catch (...) {
        // The connection is closed; the next session opens one.
    }
}

} // namespace plugin::ledger
