#pragma once

#include "sistema-ts-simulator/store/statements.hpp"

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace sistema_ts_simulator::store {

/// The registry of citizens, turned around: everyone is in it but the tax codes listed here (W003). Not thread-safe
/// (see database.hpp).
class Registry {
public:
    explicit Registry(SQLite::Database& database) : m_database(database), m_statements(database) {}

    bool knows(const std::string& tax_code);
    void set_unknown(const std::string& tax_code, bool unknown);
    std::vector<std::string> unknown();

private:
    SQLite::Database& m_database;
    Statements m_statements;
};

} // namespace sistema_ts_simulator::store
