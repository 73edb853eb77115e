#include "sistema-ts-simulator/store/settings.hpp"

#include <SQLiteCpp/Statement.h>

namespace sistema_ts_simulator::store {

rules::PaymentPeriod Settings::payment_period()
{
    rules::PaymentPeriod period;
    if (const auto year = value("first_open_year")) period.first_open_year = std::stoi(*year);
    const Prepared query =
        m_statements.prepared("SELECT substr(name, 10), value FROM settings WHERE name LIKE 'deadline/%'");
    while (query->executeStep()) {
        if (const auto day = rules::parse_date(query->getColumn(1).getString()))
            period.deadlines[query->getColumn(0).getInt()] = *day;
    }
    return period;
}

void Settings::set_first_open_year(int year)
{
    set_value("first_open_year", std::to_string(year));
}

void Settings::set_deadline(int payment_year, rules::Date deadline)
{
    set_value("deadline/" + std::to_string(payment_year), rules::iso_date(deadline));
}

bool Settings::take_first_start()
{
    if (value("seeded")) return false;
    set_value("seeded", "1");
    return true;
}

std::optional<std::string> Settings::value(const std::string& name)
{
    const Prepared query = m_statements.prepared("SELECT value FROM settings WHERE name = ?");
    query->bind(1, name);
    if (!query->executeStep()) return std::nullopt;
    return query->getColumn(0).getString();
}

void Settings::set_value(const std::string& name, const std::string& value)
{
    SQLite::Statement upsert(
        m_database, "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    upsert.bind(1, name);
    upsert.bind(2, value);
    upsert.exec();
}

} // namespace sistema_ts_simulator::store
