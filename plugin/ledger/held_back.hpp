#pragma once

#include <string>

namespace plugin::ledger {

// For the classes that choose what may be sent, as SQL on a document `table`: this ledger may not know of a sending of
// it, because it was rebuilt or put back, and what Sistema TS holds was not yet read back to the month of its issue. A
// document cannot have been sent before that month.
inline std::string is_held_back(const std::string& table)
{
    return "(EXISTS (SELECT 1 FROM reconciliation) AND NOT EXISTS (SELECT 1 FROM reconciled_entity r "
           "WHERE r.billing_entity_id = " +
           table + ".billing_entity_id AND r.read_back_to <= " + table + ".issued_on))";
}

} // namespace plugin::ledger
