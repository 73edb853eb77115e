#pragma once

#include "plugin/ledger/document_counting.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace plugin::ledger {

class Statement;

// A connection to the ledger's file that keeps the statements it has prepared: for most of them preparing takes longer
// than running. For one thread at a time; no header of this folder but statement.hpp includes it.
class Connection : public SQLite::Database {
public:
    using SQLite::Database::Database;

    // Room for most pages that a transaction of a thousand documents touches: with less, SQLite writes each of them
    // several times; with more, nothing is quicker. Until it is given back it stays so.
    void grow_cache();
    void shrink_cache();

    // Counts what its statements change; Transaction writes it.
    DocumentCounting& counting() noexcept { return m_counting; }

    // Prepared anew only where it was not, or is at work already. It goes back by its destructor.
    Statement lend(const std::string& sql);

private:
    friend class Statement;
    static constexpr std::size_t k_most_texts = 256; // those of filters vary without end

    using Idle = std::map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>, std::less<>>;
    Idle m_idle;
    bool m_has_large_cache = false;
    DocumentCounting m_counting{*this};
};

// A statement lent by a connection, without values; it must not outlive the connection.
class Statement {
public:
    Statement(Statement&& other) noexcept = default;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    bool executeStep() { return m_statement->executeStep(); }
    int exec() { return m_statement->exec(); }
    SQLite::Column getColumn(int index) const { return m_statement->getColumn(index); }
    operator SQLite::Statement&() const noexcept { return *m_statement; }

private:
    friend class Connection;
    Statement(Connection::Idle::mapped_type* home, std::unique_ptr<SQLite::Statement> statement) noexcept
        : m_home(home), m_statement(std::move(statement))
    {
    }

    Connection::Idle::mapped_type* m_home; // null: prepared for this once
    std::unique_ptr<SQLite::Statement> m_statement;
};

} // namespace plugin::ledger
