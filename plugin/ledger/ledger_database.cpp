#include "plugin/ledger/ledger_database.hpp"

#include "plugin/ledger/schema.hpp"
#include "plugin/ledger/statement.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace plugin::ledger {
namespace {

constexpr int k_wait_for_lock_ms = 10'000;
constexpr std::size_t k_most_idle = 8;

// SQLite gives its side files (-wal, -shm) the mode of the main file.
void make_private(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        throw LedgerError("the ledger " + file.string() + " cannot be opened for writing (" +
                          std::generic_category().message(errno) + "): check the folder and its rights");
    }
    const bool restricted = ::fchmod(descriptor, 0600) == 0;
    ::close(descriptor);
    if (!restricted) throw LedgerError("the rights of the ledger " + file.string() + " cannot be restricted");
}

} // namespace

LedgerDatabase::LedgerDatabase(std::filesystem::path file) : m_file(std::move(file))
{
    make_private(m_file);
    std::unique_ptr<SQLite::Database> connection = open();
    try {
        bring_up_to_date(*connection, m_file, migrations());
    } catch (const SQLite::Exception& failure) {
        throw LedgerError("the ledger " + m_file.string() + " cannot be brought up to date: " + failure.what());
    }
    give_back(std::move(connection));
}

LedgerDatabase::~LedgerDatabase() = default;

std::unique_ptr<SQLite::Database> LedgerDatabase::open() const
{
    try {
        auto connection = std::make_unique<SQLite::Database>(
            m_file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, k_wait_for_lock_ms);
        connection->exec("PRAGMA journal_mode=WAL");
        connection->exec("PRAGMA synchronous=FULL"); // a commit is on the disk before the first byte leaves
        connection->exec("PRAGMA foreign_keys=ON");
        connection->exec("PRAGMA secure_delete=ON"); // what is removed leaves no bytes behind
        connection->exec("PRAGMA trusted_schema=OFF");
        return connection;
    } catch (const SQLite::Exception& failure) {
        throw LedgerError("the ledger " + m_file.string() + " cannot be opened (" + failure.what() +
                          "): it may be damaged; put the last copy in its place");
    }
}

Session LedgerDatabase::session()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            std::unique_ptr<SQLite::Database> connection = std::move(m_idle.back());
            m_idle.pop_back();
            return Session(*this, std::move(connection));
        }
    }
    return Session(*this, open());
}

void LedgerDatabase::give_back(std::unique_ptr<SQLite::Database> connection) noexcept
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() >= k_most_idle) return;
    try {
        m_idle.push_back(std::move(connection));
    } catch (...) {
        // Without memory for the list the connection is closed; the next session opens one.
    }
}

} // namespace plugin::ledger
