#include "plugin/ledger/reconciliation_table.hpp"

#include "plugin/ledger/entity_gate.hpp"
#include "plugin/ledger/held_back.hpp"
#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

// Sistema TS may hold it, as far as this ledger knows, or it is to be changed.
const std::string k_unresolved =
    "d.hidden = 0 AND (d.status IN ('to_send', 'to_correct', 'rejected', 'excluded') OR d.held_status <> '' "
    "OR EXISTS (SELECT 1 FROM proposal p WHERE p.document_id = d.id)) AND " +
    is_held_back("d");

const std::string k_columns = "coalesce(r.read_back_to, '9999-12-31'), coalesce(r.files_settled, 0), "
                              "coalesce(r.ask_after, 0), coalesce(r.tries, 0), coalesce(r.trouble, '') ";

const std::string k_unread = "FROM configuration c LEFT JOIN entity_state s ON s.billing_entity_id = "
                             "c.billing_entity_id LEFT JOIN reconciled_entity r ON r.billing_entity_id = "
                             "c.billing_entity_id WHERE EXISTS (SELECT 1 FROM reconciliation) AND "
                             "EXISTS (SELECT 1 FROM document d WHERE d.billing_entity_id = c.billing_entity_id AND " +
                             k_unresolved + ")" + k_not_blocked;

ReconciledEntity read_entity(SQLite::Statement& row)
{
    return {row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getInt() != 0,
            row.getColumn(3).getInt64(),  row.getColumn(4).getInt(),    row.getColumn(5).getString()};
}

} // namespace

std::optional<Reconciliation> ReconciliationTable::find() const
{
    Statement row = prepare(m_session.connection(), "SELECT report, since FROM reconciliation");
    if (!row.executeStep()) return std::nullopt;
    return Reconciliation{row.getColumn(0).getString(), row.getColumn(1).getInt64()};
}

std::int64_t ReconciliationTable::count_held_back() const
{
    return m_session.connection()
        .execAndGet("SELECT count(*) FROM document d WHERE d.hidden = 0 AND d.status = 'to_send' AND " +
                    is_held_back("d"))
        .getInt64();
}

std::vector<ReconciledEntity> ReconciliationTable::entities() const
{
    Statement row = prepare(m_session.connection(), "SELECT r.billing_entity_id, " + k_columns +
                                                        "FROM reconciled_entity r ORDER BY r.billing_entity_id");
    std::vector<ReconciledEntity> entities;
    while (row.executeStep()) {
        entities.push_back(read_entity(row));
    }
    return entities;
}

std::optional<ReconciledEntity> ReconciliationTable::next(std::int64_t now) const
{
    if (!find()) return std::nullopt; // an ordinary ledger's documents are not looked through
    Statement row = prepare(m_session.connection(),
                            "SELECT c.billing_entity_id, " + k_columns + k_unread + k_not_waiting +
                                "AND coalesce(r.ask_after, 0) <= ? ORDER BY c.billing_entity_id LIMIT 1",
                            now, now);
    if (!row.executeStep()) return std::nullopt;
    return read_entity(row);
}

std::optional<std::int64_t> ReconciliationTable::next_at(std::int64_t now) const
{
    if (!find()) return std::nullopt;
    Statement row =
        prepare(m_session.connection(),
                "SELECT min(max(?, coalesce(s.next_try_at, 0), coalesce(r.ask_after, 0))) " + k_unread, now);
    row.executeStep();
    return optional_int64(row.getColumn(0));
}

bool ReconciliationTable::wants_more(std::string_view billing_entity_id) const
{
    return prepare(m_session.connection(),
                   "SELECT 1 FROM document d WHERE d.billing_entity_id = ? AND " + k_unresolved + " LIMIT 1",
                   billing_entity_id)
        .executeStep();
}

void ReconciliationTable::save(const ReconciledEntity& entity)
{
    m_session.require_transaction();
    run(m_session.connection(), "INSERT OR REPLACE INTO reconciled_entity VALUES (?,?,?,?,?,?)",
        entity.billing_entity_id, entity.read_back_to, entity.files_settled, entity.ask_after, entity.tries,
        entity.trouble);
}

void ReconciliationTable::add(std::string_view billing_entity_id, const HeldDocument& held)
{
    m_session.require_transaction();
    // Read backwards: what was read before is later, and stands.
    run(m_session.connection(),
        "INSERT OR IGNORE INTO held_document (billing_entity_id, number, issued_on, vat_number, device, paid_on, "
        "protocol, operation, totals) VALUES (?,?,?,?,?,?,?,?,?)",
        billing_entity_id, held.key.number, held.key.issued_on.iso(), held.key.vat_number, held.key.device,
        held.paid_on, held.protocol, held.operation, text_of(held.totals));
    run(m_session.connection(),
        "UPDATE document SET check_due = 1 WHERE number_length = length(?1) AND number = ?1 AND issued_on = ?2 "
        "AND billing_entity_id = ?3",
        held.key.number, held.key.issued_on.iso(), billing_entity_id);
}

std::optional<HeldDocument> ReconciliationTable::find_held(std::string_view billing_entity_id, std::string_view number,
                                                           std::string_view issued_on) const
{
    Statement row = prepare(m_session.connection(),
                            "SELECT vat_number, issued_on, device, number, paid_on, protocol, operation, "
                            "totals FROM held_document WHERE billing_entity_id = ? AND number = ? "
                            "AND issued_on = ? AND adopted = 0",
                            billing_entity_id, number, issued_on);
    if (!row.executeStep()) return std::nullopt;
    const auto day = domain::Date::from_iso(row.getColumn(1).getString());
    if (!day) throw std::runtime_error("the ledger holds a document of the archive without a date");
    return HeldDocument{{row.getColumn(0).getString(), *day, row.getColumn(2).getInt(), row.getColumn(3).getString()},
                        row.getColumn(4).getString(),
                        row.getColumn(5).getString(),
                        row.getColumn(6).getString(),
                        totals_from(row.getColumn(7).getString())};
}

bool ReconciliationTable::is_known(std::string_view billing_entity_id, std::string_view number,
                                   std::string_view issued_on) const
{
    return prepare(m_session.connection(),
                   "SELECT 1 FROM held_document WHERE billing_entity_id = ? AND number = ? AND issued_on = ?",
                   billing_entity_id, number, issued_on)
        .executeStep();
}

void ReconciliationTable::mark_adopted(std::string_view billing_entity_id, const HeldDocument& held)
{
    m_session.require_transaction();
    run(m_session.connection(),
        "UPDATE held_document SET adopted = 1 WHERE billing_entity_id = ? AND number = ? AND issued_on = ? "
        "AND vat_number = ? AND device = ?",
        billing_entity_id, held.key.number, held.key.issued_on.iso(), held.key.vat_number, held.key.device);
}

} // namespace plugin::ledger
