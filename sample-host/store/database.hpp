#pragma once

#include "store/change_notifier.hpp"
#include "store/topic.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace sample_host::store {

class Connection;
class Database;
class Statement;

/// One transaction on one connection: all that is read through it is one consistent picture. A write transaction that
/// is destroyed without commit() leaves no trace. Belongs to one thread.
class Transaction {
public:
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    SQLite::Database& connection();

    /// Without values; see connection.hpp, which whoever calls it includes.
    Statement prepare(const std::string& sql);

    /// Notes that a topic changed: its listeners hear of it after the commit. Throws std::logic_error when reading.
    void changed(Topic topic);

    /// Makes the changes last, then tells the listeners. Throws SQLite::Exception; then nothing was changed.
    void commit();

private:
    friend class Database;
    Transaction(Database& database, std::unique_ptr<Connection> reader);
    Transaction(Database& database, std::unique_lock<std::mutex> write_lock);
    void end() noexcept;

    Database* m_database;
    std::unique_lock<std::mutex> m_write_lock;
    std::unique_ptr<Connection> m_reader;
    Connection* m_connection;
    std::set<Topic> m_changed;
    bool m_open = true;
};

/// One SQLite file: one writing connection and as many reading ones as there are threads that read at the same time.
/// Thread-safe: readers (WAL) never wait for a writer; writers wait for each other.
class Database {
public:
    /// Opens or creates the file and brings its schema up to date, each step in one transaction (`migrations[i]` leads
    /// from version i to i + 1). Throws std::runtime_error when the file comes from a newer version of the program.
    Database(std::filesystem::path file, std::span<const char* const> migrations);
    ~Database();

    Transaction read();

    enum class Durability {
        power_cut, ///< on the disk when commit() returns
        process,   ///< outlives the end of the process; the newest may be lost when the power fails
    };
    Transaction write(Durability durability = Durability::power_cut);

    ChangeNotifier& changes() { return m_changes; }

private:
    friend class Transaction;
    void give_back(std::unique_ptr<Connection> reader);
    void migrate(std::span<const char* const> migrations);

    std::filesystem::path m_file;
    std::mutex m_write_mutex;
    std::unique_ptr<Connection> m_writer;
    Durability m_durability = Durability::power_cut; ///< of the writer, now
    std::mutex m_idle_mutex;
    std::vector<std::unique_ptr<Connection>> m_idle_readers;
    ChangeNotifier m_changes;
};

} // namespace sample_host::store
