#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace sample_host::store {

class Statement;

/// A connection that keeps the statements it has prepared: for most of them preparing takes longer than running. It is
/// used by one thread at a time; statements may be given back by any.
class Connection : public SQLite::Database {
public:
    using SQLite::Database::Database;

    /// Prepared anew only where it was not, or is at work already. It goes back by its destructor.
    Statement lend(const std::string& sql);

private:
    friend class Statement;
    static constexpr std::size_t k_most_texts = 128; // those of filters vary without end

    using Idle = std::vector<std::unique_ptr<SQLite::Statement>>;
    std::mutex m_mutex; // after a commit the next writer may begin before the statements of this one are gone
    std::map<std::string, Idle, std::less<>> m_idle;
};

/// A statement lent by a connection, without values; it must not outlive the connection. Used like SQLite::Statement.
class Statement {
public:
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    template <class... Values>
    void bind(Values&&... values)
    {
        m_statement->bind(std::forward<Values>(values)...);
    }
    bool executeStep() { return m_statement->executeStep(); }
    int exec() { return m_statement->exec(); }
    void reset() { m_statement->reset(); }
    SQLite::Column getColumn(int index) const { return m_statement->getColumn(index); }

private:
    friend class Connection;
    Statement(Connection& connection, Connection::Idle* home, std::unique_ptr<SQLite::Statement> statement) noexcept
        : m_connection(&connection), m_home(home), m_statement(std::move(statement))
    {
    }

    Connection* m_connection;
    Connection::Idle* m_home; // null: prepared for this once
    std::unique_ptr<SQLite::Statement> m_statement;
};

} // namespace sample_host::store
