#pragma once

#include <string>

// For the classes that choose what to do next, as SQL on a table with a billing_entity_id: nothing stands in the way of
// asking Sistema TS something for that entity. c is its configuration, s its state.
namespace plugin::ledger {

inline std::string entity_state_join(const std::string& table)
{
    return " LEFT JOIN entity_state s ON s.billing_entity_id = " + table + ".billing_entity_id ";
}
inline std::string entity_joins(const std::string& table)
{
    return " JOIN configuration c ON c.billing_entity_id = " + table + ".billing_entity_id" + entity_state_join(table);
}

// It is configured, and its log-in was not refused.
inline const std::string k_not_blocked = " AND s.blocked_since IS NULL ";
// Sistema TS answers again; binds the instant of now.
inline const std::string k_not_waiting = " AND coalesce(s.next_try_at, 0) <= ? ";

} // namespace plugin::ledger
