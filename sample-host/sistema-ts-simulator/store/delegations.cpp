#include "sistema-ts-simulator/store/delegations.hpp"

#include <SQLiteCpp/Statement.h>

namespace sistema_ts_simulator::store {

void Delegations::set(const Delegation& delegation, bool active)
{
    SQLite::Statement change(m_database, active ? "INSERT OR IGNORE INTO delegations VALUES (?, ?)"
                                                : "DELETE FROM delegations WHERE intermediary = ? AND owner = ?");
    change.bind(1, delegation.intermediary);
    change.bind(2, delegation.owner);
    change.exec();
}

bool Delegations::has(const Delegation& delegation)
{
    SQLite::Statement query(m_database, "SELECT 1 FROM delegations WHERE intermediary = ? AND owner = ?");
    query.bind(1, delegation.intermediary);
    query.bind(2, delegation.owner);
    return query.executeStep();
}

bool Delegations::has_any(const std::string& owner)
{
    SQLite::Statement query(m_database, "SELECT 1 FROM delegations WHERE owner = ?");
    query.bind(1, owner);
    return query.executeStep();
}

std::vector<Delegation> Delegations::all()
{
    SQLite::Statement query(m_database, "SELECT intermediary, owner FROM delegations ORDER BY intermediary, owner");
    std::vector<Delegation> found;
    while (query.executeStep())
        found.push_back({.intermediary = query.getColumn(0).getString(), .owner = query.getColumn(1).getString()});
    return found;
}

} // namespace sistema_ts_simulator::store
