#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <map>
#include <string>

namespace sistema_ts_simulator::store {

/// A statement in use. Going out of scope it is reset, ready for the next one.
class Prepared {
public:
    explicit Prepared(SQLite::Statement& statement) : m_statement(statement) {}
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    ~Prepared()
    {
        m_statement.tryReset();
        m_statement.clearBindings();
    }

    SQLite::Statement* operator->() const { return &m_statement; }
    SQLite::Statement& operator*() const { return m_statement; }

private:
    SQLite::Statement& m_statement;
};

/// Statements that are prepared once and used again: a file brings tens of thousands of documents, and preparing costs
/// more than executing. One text may be in use once at a time. Not thread-safe (see database.hpp).
class Statements {
public:
    explicit Statements(SQLite::Database& database) : m_database(database) {}

    Prepared prepared(const std::string& sql)
    {
        return Prepared(m_kept.try_emplace(sql, m_database, sql).first->second);
    }

private:
    SQLite::Database& m_database;
    std::map<std::string, SQLite::Statement> m_kept;
};

} // namespace sistema_ts_simulator::store
