#pragma once

#include "sistema-ts-simulator/rules/document.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>
#include <vector>

namespace sistema_ts_simulator::store {

/// What a citizen objected to about a document (a *segnalazione*, PROTOCOL 7.5). Plain value; the texts may be empty.
struct Objection {
    std::string user; ///< whose document it is
    rules::DocumentKey key;
    rules::Date day{};
    std::string text;         ///< about the document
    std::string expense_type; ///< what the two that follow are about
    std::string amount_text;
    std::string type_text;
};

/// The objections planted. Not thread-safe (see database.hpp).
class Objections {
public:
    explicit Objections(SQLite::Database& database) : m_database(database) {}

    void add(const Objection& objection);
    void clear();

    std::vector<Objection> all();
    std::vector<Objection> of(const std::string& user, const rules::DocumentKey& key);

    /// Those of the user's documents from the first day to the last.
    std::vector<Objection> of_days(const std::string& user, rules::Date first, rules::Date last);

private:
    std::vector<Objection> all_of(SQLite::Statement& query);

    SQLite::Database& m_database;
};

} // namespace sistema_ts_simulator::store
