#pragma once

#include "sistema-ts-simulator/rules/calendar.hpp"
#include "sistema-ts-simulator/rules/payment_period.hpp"
#include "sistema-ts-simulator/store/statements.hpp"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>

namespace sistema_ts_simulator::store {

/// What can be set at run time. Not thread-safe (see database.hpp).
class Settings {
public:
    explicit Settings(SQLite::Database& database) : m_database(database), m_statements(database) {}

    rules::PaymentPeriod payment_period();
    void set_first_open_year(int year);
    void set_deadline(int payment_year, rules::Date deadline);

    /// True once in the life of the data: the seeds are to be planted now.
    bool take_first_start();

private:
    std::optional<std::string> value(const std::string& name);
    void set_value(const std::string& name, const std::string& value);

    SQLite::Database& m_database;
    Statements m_statements;
};

} // namespace sistema_ts_simulator::store
