#include "tests/bench/bare_rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace bench {

namespace {

Value value_of(const SQLite::Column& column)
{
    if (column.isNull()) return {};
    if (column.isInteger()) return column.getInt64();
    if (column.isBlob()) return Bytes{column.getString()};
    return column.getString();
}

void bind(SQLite::Statement& statement, const std::vector<Value>& row)
{
    int index = 0;
    for (const Value& value : row) {
        ++index;
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            statement.bind(index, *number);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            statement.bindNoCopy(index, *text);
        } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
            statement.bindNoCopy(index, bytes->content.data(), static_cast<int>(bytes->content.size()));
        } else {
            statement.bind(index);
        }
    }
}

} // namespace

BareRows read_rows(const std::filesystem::path& file, const std::string& query)
{
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement statement(database, query);
    BareRows rows;
    while (statement.executeStep()) {
        std::vector<Value> row;
        for (int i = 0; i < statement.getColumnCount(); ++i)
            row.push_back(value_of(statement.getColumn(i)));
        rows.push_back(std::move(row));
    }
    return rows;
}

Writing inserts_of(const std::filesystem::path& file, const std::string& table)
{
    // Without the columns that SQLite works out by itself.
    std::string names;
    std::string marks;
    for (const auto& column : read_rows(file, "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid")) {
        names += (names.empty() ? "" : ", ") + std::get<std::string>(column.front());
        marks += marks.empty() ? "?" : ",?";
    }
    return {"INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")",
            read_rows(file, "SELECT " + names + " FROM " + table)};
}

Span time_of_bare_writing(const std::filesystem::path& file, const std::vector<Writing>& writings)
{
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY");
    const Stopwatch watch;
    SQLite::Transaction transaction(database);
    for (const Writing& writing : writings) {
        SQLite::Statement statement(database, writing.sql);
        for (const auto& row : writing.rows) {
            bind(statement, row);
            statement.exec();
            statement.reset();
        }
    }
    transaction.commit();
    return watch.span();
}

} // namespace bench
