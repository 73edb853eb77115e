#include "plugin/ledger/entity_state_table.hpp"

#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

const std::string k_select_entity_state =
    "SELECT billing_entity_id, blocked, blocked_since, trouble, failures, next_try_at FROM entity_state ";

EntityState read_state(SQLite::Statement& row)
{
    return {row.getColumn(0).getString(), row.getColumn(1).getString(), optional_int64(row.getColumn(2)),
            row.getColumn(3).getString(), row.getColumn(4).getInt(),    optional_int64(row.getColumn(5))};
}

} // namespace

EntityState EntityStateTable::find(std::string_view billing_entity_id) const
{
    Statement statement =
        prepare(m_session.connection(), k_select_entity_state + "WHERE billing_entity_id = ?", billing_entity_id);
    if (statement.executeStep()) return read_state(statement);
    EntityState clear;
    clear.billing_entity_id = billing_entity_id;
    return clear;
}

std::vector<EntityState> EntityStateTable::list() const
{
    Statement statement =
        prepare(m_session.connection(), k_select_entity_state + "WHERE blocked_since IS NOT NULL OR next_try_at IS NOT "
                                                                "NULL ORDER BY billing_entity_id");
    std::vector<EntityState> states;
    while (statement.executeStep()) {
        states.push_back(read_state(statement));
    }
    return states;
}

void EntityStateTable::block(std::string_view billing_entity_id, std::string_view text, std::int64_t now)
{
    m_session.require_transaction();
    if (!find(billing_entity_id).blocked_since) {
        AuditTable(m_session).add({.action = AuditAction::sending_stopped,
                                   .billing_entity_id = std::string(billing_entity_id),
                                   .details = std::string(text)},
                                  now);
    }
    run(m_session.connection(),
        "INSERT INTO entity_state (billing_entity_id, blocked, blocked_since) VALUES (?, ?, ?) "
        "ON CONFLICT (billing_entity_id) DO UPDATE SET blocked = excluded.blocked, "
        "blocked_since = coalesce(blocked_since, excluded.blocked_since)",
        billing_entity_id, text, now);
}

void EntityStateTable::unblock(std::string_view billing_entity_id)
{
    m_session.require_transaction();
    run(m_session.connection(),
        "UPDATE entity_state SET blocked = '', blocked_since = NULL WHERE billing_entity_id = ?", billing_entity_id);
}

void EntityStateTable::wait(std::string_view billing_entity_id, std::string_view trouble, std::int64_t next_try_at)
{
    m_session.require_transaction();
    run(m_session.connection(),
        "INSERT INTO entity_state (billing_entity_id, trouble, failures, next_try_at) VALUES (?, ?, 1, ?) "
        "ON CONFLICT (billing_entity_id) DO UPDATE SET trouble = excluded.trouble, failures = failures + 1, "
        "next_try_at = excluded.next_try_at",
        billing_entity_id, trouble, next_try_at);
}

void EntityStateTable::prolong_wait(std::string_view billing_entity_id, std::int64_t next_try_at)
{
    m_session.require_transaction();
    run(m_session.connection(), "UPDATE entity_state SET next_try_at = max(next_try_at, ?) WHERE billing_entity_id = ?",
        next_try_at, billing_entity_id);
}

void EntityStateTable::clear_wait(std::string_view billing_entity_id)
{
    m_session.require_transaction();
    run(m_session.connection(),
        "UPDATE entity_state SET trouble = '', failures = 0, next_try_at = NULL WHERE billing_entity_id = ? "
        "AND (failures <> 0 OR next_try_at IS NOT NULL)",
        billing_entity_id);
}

} // namespace plugin::ledger
