#pragma once

#include "plugin/ledger/connection.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

// Small helpers for this folder alone.
namespace plugin::ledger {

inline void bind_value(SQLite::Statement& statement, int index, std::string_view value)
{
    statement.bind(index, std::string(value));
}
inline void bind_value(SQLite::Statement& statement, int index, const char* value)
{
    statement.bind(index, value); // else it would be taken for a bool
}
inline void bind_value(SQLite::Statement& statement, int index, std::int64_t value)
{
    statement.bind(index, value);
}
inline void bind_value(SQLite::Statement& statement, int index, int value)
{
    statement.bind(index, value);
}
inline void bind_value(SQLite::Statement& statement, int index, bool value)
{
    statement.bind(index, value ? 1 : 0);
}
inline void bind_value(SQLite::Statement& statement, int index, std::monostate)
{
    statement.bind(index); // NULL
}
template <class Value>
void bind_value(SQLite::Statement& statement, int index, const std::optional<Value>& value)
{
    if (value) {
        bind_value(statement, index, *value);
    } else {
        statement.bind(index);
    }
}

// Bytes that are no text.
struct Blob {
    const std::string& bytes;
};
inline void bind_value(SQLite::Statement& statement, int index, Blob value)
{
    statement.bind(index, static_cast<const void*>(value.bytes.data()), static_cast<int>(value.bytes.size()));
}

// A text without a copy: it must stay as it is until the statement has run.
struct LentText {
    const std::string& text;
    friend bool operator==(LentText a, LentText b) { return a.text == b.text; }
};
inline void bind_value(SQLite::Statement& statement, int index, LentText value)
{
    statement.bindNoCopy(index, value.text);
}

template <class... Values>
void bind_values(SQLite::Statement& statement, const Values&... values)
{
    int index = 0;
    (bind_value(statement, ++index, values), ...);
}

// A statement with its parameters bound, in order.
template <class... Values>
Statement prepare(Connection& connection, const std::string& sql, const Values&... values)
{
    Statement statement = connection.lend(sql);
    bind_values(statement, values...);
    return statement;
}
template <class... Values>
SQLite::Statement prepare(SQLite::Database& database, const std::string& sql, const Values&... values)
{
    SQLite::Statement statement(database, sql);
    bind_values(statement, values...);
    return statement;
}

inline LentText lent(const std::string& text)
{
    return {text};
}
template <class Value>
const Value& lent(const Value& value)
{
    return value;
}

// Runs a statement that answers no rows; returns how many rows it changed.
template <class Database, class... Values>
std::int64_t run(Database& database, const std::string& sql, const Values&... values)
{
    return prepare(database, sql, lent(values)...).exec();
}

inline std::optional<std::int64_t> optional_int64(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional<std::int64_t>(column.getInt64());
}

} // namespace plugin::ledger
