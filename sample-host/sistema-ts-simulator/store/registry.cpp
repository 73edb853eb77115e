#include "sistema-ts-simulator/store/registry.hpp"

#include <SQLiteCpp/Statement.h>

namespace sistema_ts_simulator::store {

bool Registry::knows(const std::string& tax_code)
{
    const Prepared query = m_statements.prepared("SELECT 1 FROM unknown_tax_codes WHERE tax_code = ?");
    query->bind(1, tax_code);
    return !query->executeStep();
}

void Registry::set_unknown(const std::string& tax_code, bool unknown)
{
    SQLite::Statement change(m_database, unknown ? "INSERT OR IGNORE INTO unknown_tax_codes VALUES (?)"
                                                 : "DELETE FROM unknown_tax_codes WHERE tax_code = ?");
    change.bind(1, tax_code);
    change.exec();
}

std::vector<std::string> Registry::unknown()
{
    SQLite::Statement query(m_database, "SELECT tax_code FROM unknown_tax_codes ORDER BY tax_code");
    std::vector<std::string> found;
    while (query.executeStep())
        found.push_back(query.getColumn(0).getString());
    return found;
}

} // namespace sistema_ts_simulator::store
