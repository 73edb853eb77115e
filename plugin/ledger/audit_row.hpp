#pragma once

#include "plugin/ledger/audit_entry.hpp"
#include "plugin/ledger/statement.hpp"

#include <string>

// How a row of the audit log is read; for the .cpp files of this folder.
namespace plugin::ledger {

inline const std::string k_select_audit =
    "SELECT serial, at, actor_id, actor, action, billing_entity_id, subject, details, previous, hash FROM audit ";

inline AuditRow read_audit_row(SQLite::Statement& row)
{
    return {row.getColumn(0).getInt64(),  row.getColumn(1).getInt64(),  row.getColumn(2).getString(),
            row.getColumn(3).getString(), row.getColumn(4).getString(), row.getColumn(5).getString(),
            row.getColumn(6).getString(), row.getColumn(7).getString(), row.getColumn(8).getString(),
            row.getColumn(9).getString()};
}

} // namespace plugin::ledger
