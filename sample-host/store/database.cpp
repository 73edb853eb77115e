#include "store/database.hpp"

#include "store/connection.hpp"

#include <stdexcept>
#include <utility>

namespace sample_host::store {

namespace {

constexpr int k_busy_timeout_ms = 10'000;
constexpr std::size_t k_idle_readers = 16;

} // namespace

Transaction::Transaction(Database& database, std::unique_ptr<Connection> reader)
    : m_database(&database), m_reader(std::move(reader)), m_connection(m_reader.get())
{
    m_connection->lend("BEGIN").exec();
}

Transaction::Transaction(Database& database, std::unique_lock<std::mutex> write_lock)
    : m_database(&database), m_write_lock(std::move(write_lock)), m_connection(database.m_writer.get())
{
    m_connection->lend("BEGIN IMMEDIATE").exec();
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(other.m_database), m_write_lock(std::move(other.m_write_lock)), m_reader(std::move(other.m_reader)),
      m_connection(other.m_connection), m_changed(std::move(other.m_changed)),
      m_open(std::exchange(other.m_open, false))
{
}

Transaction::~Transaction()
{
    if (m_open) end();
    if (m_reader) m_database->give_back(std::move(m_reader));
}

void Transaction::end() noexcept
{
    try {
        m_connection->lend("ROLLBACK").exec();
    } catch (...) {
        // SQLite rolls back when the connection is closed, or the file opened again.
    }
}

SQLite::Database& Transaction::connection()
{
    return *m_connection;
}

Statement Transaction::prepare(const std::string& sql)
{
    return m_connection->lend(sql);
}

void Transaction::changed(Topic topic)
{
    if (!m_write_lock.owns_lock()) throw std::logic_error("a read transaction cannot change anything");
    m_changed.insert(topic);
}

void Transaction::commit()
{
    m_connection->lend("COMMIT").exec();
    m_open = false;
    if (m_write_lock.owns_lock()) m_write_lock.unlock(); // a listener may want to write
    for (const auto topic : m_changed)
        m_database->m_changes.notify(topic);
}

Database::Database(std::filesystem::path file, std::span<const char* const> migrations)
    : m_file(std::move(file)), m_writer(std::make_unique<Connection>(
                                   m_file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, k_busy_timeout_ms))
{
    m_writer->exec("PRAGMA journal_mode = WAL");
    m_writer->exec("PRAGMA synchronous = FULL");
    m_writer->exec("PRAGMA foreign_keys = ON");
    migrate(migrations);
}

Database::~Database() = default;

Transaction Database::read()
{
    std::unique_ptr<Connection> reader;
    {
        const std::lock_guard lock(m_idle_mutex);
        if (!m_idle_readers.empty()) {
            reader = std::move(m_idle_readers.back());
            m_idle_readers.pop_back();
        }
    }
    if (!reader) {
        // It goes from one transaction to the next with all its statements: never two threads at a time.
        reader = std::make_unique<Connection>(m_file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX,
                                              k_busy_timeout_ms);
        reader->exec("PRAGMA query_only = ON");
    }
    return Transaction(*this, std::move(reader));
}

Transaction Database::write(Durability durability)
{
    std::unique_lock lock(m_write_mutex);
    if (durability != m_durability) {
        m_writer->exec(durability == Durability::power_cut ? "PRAGMA synchronous = FULL"
                                                           : "PRAGMA synchronous = NORMAL");
        m_durability = durability;
    }
    return Transaction(*this, std::move(lock));
}

void Database::give_back(std::unique_ptr<Connection> reader)
{
    const std::lock_guard lock(m_idle_mutex);
    if (m_idle_readers.size() < k_idle_readers) m_idle_readers.push_back(std::move(reader));
}

void Database::migrate(std::span<const char* const> migrations)
{
    const int found = m_writer->execAndGet("PRAGMA user_version").getInt();
    if (found < 0 || static_cast<std::size_t>(found) > migrations.size())
        throw std::runtime_error(m_file.string() + ": written by a newer version of this program; use that version");
    for (auto version = static_cast<std::size_t>(found); version < migrations.size(); ++version) {
        auto transaction = write();
        transaction.connection().exec(migrations[version]);
        transaction.connection().exec("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
}

} // namespace sample_host::store
