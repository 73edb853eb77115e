#include "plugin/ledger/send_queue.hpp"

#include "plugin/ledger/document_condition.hpp"
#include "plugin/ledger/document_row.hpp"
#include "plugin/ledger/entity_gate.hpp"
#include "plugin/ledger/held_back.hpp"
#include "plugin/ledger/in_parts.hpp"

namespace plugin::ledger {
namespace {

std::string is_ready(const std::string& table)
{
    return "status = 'to_send' AND hidden = 0 AND queued_at IS NULL AND NOT " + is_held_back(table);
}

const std::string k_ready = is_ready("document");
const std::string k_ready_of_d = is_ready("d");
const std::string k_not_held_back = " AND NOT " + is_held_back("d") + " ";

const std::string k_entity_joins = entity_joins("d");

const std::string k_next_to_send = "SELECT " + k_document_columns + " FROM document d" + k_entity_joins +
                                   "WHERE d.queued_at IS NOT NULL AND c.intermediary = ''" + k_not_blocked +
                                   k_not_waiting + k_not_held_back;
const std::string k_in_turn = "ORDER BY d.queued_at, d.paid_on, d.id ";

std::string of_entity(std::string_view billing_entity_id)
{
    return billing_entity_id.empty() ? "? = ''" : "billing_entity_id = ?";
}

// No other status is ready, whatever else the filter says: neither what Sistema TS holds nor what a mistake keeps back.
bool may_be_ready(const DocumentFilter& filter) noexcept
{
    const bool may_be_to_send = !filter.status || *filter.status == domain::TransmissionStatus::to_send;
    return may_be_to_send && !filter.changed && !filter.mistake;
}

// What a search finds has an index of its own, and is less than what is to be sent: the "+" keeps SQLite from that of
// the status.
std::string ready_for(const DocumentFilter& filter)
{
    const bool is_searched = !filter.number.empty() || filter.invoice_ids;
    return (is_searched ? "+d." : "d.") + k_ready_of_d;
}

} // namespace

DocumentSum SendQueue::ready(const DocumentFilter& filter) const
{
    if (!may_be_ready(filter)) return {};
    Statement reading_back = prepare(m_session.connection(), "SELECT 1 FROM reconciliation LIMIT 1");
    const auto months = months_of_kept_counts(filter);
    if (months && !reading_back.executeStep()) {
        return DocumentCounts(m_session).not_queued(domain::TransmissionStatus::to_send, filter.billing_entity_id,
                                                    *months);
    }
    const DocumentCondition condition = condition_of(m_session, filter);
    Statement statement =
        m_session.connection().lend("SELECT count(*), coalesce(sum(total_cents), 0) FROM document d WHERE " +
                                    ready_for(filter) + " AND " + condition.sql);
    condition.bind(statement);
    statement.executeStep();
    return {statement.getColumn(0).getInt64(), statement.getColumn(1).getInt64()};
}

std::vector<std::int64_t> SendQueue::ready_ids(const DocumentFilter& filter, int limit) const
{
    if (!may_be_ready(filter)) return {};
    const DocumentCondition condition = condition_of(m_session, filter);
    Statement statement =
        m_session.connection().lend("SELECT d.id FROM document d WHERE " + ready_for(filter) + " AND " + condition.sql +
                                    " ORDER BY d.paid_on, d.id LIMIT :limit");
    condition.bind(statement);
    SQLite::Statement& places = statement;
    places.bind(":limit", limit);
    std::vector<std::int64_t> ids;
    while (statement.executeStep()) {
        ids.push_back(statement.getColumn(0).getInt64());
    }
    return ids;
}

std::int64_t SendQueue::enqueue(std::span<const std::int64_t> ids, std::string_view by, std::int64_t now)
{
    m_session.require_transaction();
    std::int64_t queued = 0;
    for (const std::int64_t id : ids) {
        queued +=
            run(m_session.connection(),
                "UPDATE document SET queued_at = ?, queued_by = ?, note = '' WHERE id = ? AND " + k_ready, now, by, id);
    }
    return queued;
}

bool SendQueue::enqueue_proposed(std::int64_t id, std::string_view operation, std::string_view by, std::int64_t now)
{
    m_session.require_transaction();
    return run(m_session.connection(),
               "UPDATE document SET held_status = status, status = 'to_send', operation = ?1, queued_at = ?2, "
               "queued_by = ?3, note = '' WHERE id = ?4 AND hidden = 0 "
               "AND status IN ('accepted', 'accepted_with_warnings') AND ?1 <> '' "
               "AND EXISTS (SELECT 1 FROM proposal p WHERE p.document_id = ?4 AND p.operation = ?1) AND NOT " +
                   is_held_back("document"),
               operation, now, by, id) == 1;
}

std::int64_t SendQueue::withdraw_all(std::string_view billing_entity_id)
{
    m_session.require_transaction();
    std::int64_t withdrawn = 0;
    std::int64_t some = 0;
    do { // by LIMIT: those in the queue may stand anywhere
        some = run(m_session.connection(),
                   "UPDATE document SET queued_at = NULL, queued_by = '', "
                   "status = CASE WHEN held_status <> '' THEN held_status ELSE status END, operation = '', "
                   "held_status = '' WHERE id IN (SELECT id FROM document WHERE queued_at IS NOT NULL AND " +
                       of_entity(billing_entity_id) + " LIMIT ?)",
                   billing_entity_id, k_part);
        withdrawn += some;
    } while (some > 0);
    return withdrawn;
}

QueueProgress SendQueue::progress() const
{
    const DocumentCounts kept(m_session);
    const auto by_status = kept.by_status();
    return {kept.queued(), count_of(by_status, domain::TransmissionStatus::sending),
            count_of(by_status, domain::TransmissionStatus::to_verify),
            count_of(by_status, domain::TransmissionStatus::taken_in_charge)};
}

std::optional<Document> SendQueue::next_to_send(std::int64_t now) const
{
    return read_first_document(prepare(m_session.connection(), k_next_to_send + k_in_turn + "LIMIT 1", now));
}

std::vector<Document> SendQueue::next_to_send(std::string_view billing_entity_id, std::size_t limit,
                                              std::int64_t now) const
{
    return read_documents(prepare(m_session.connection(),
                                  k_next_to_send + "AND d.billing_entity_id = ? " + k_in_turn + "LIMIT ?", now,
                                  billing_entity_id, static_cast<std::int64_t>(limit)));
}

// Grouping all that is queued would sort it, in memory: so each entity is asked for as many as make a file.
std::optional<std::string> SendQueue::entity_for_file(std::int64_t least, std::int64_t now) const
{
    Statement entity = prepare(
        m_session.connection(),
        "SELECT c.billing_entity_id, iif(c.intermediary = '', ?, 1) FROM configuration c" + entity_state_join("c") +
            "WHERE NOT EXISTS (SELECT 1 FROM file f WHERE f.state IN ('building', 'leaving', 'uncertain') "
            "AND f.billing_entity_id = c.billing_entity_id)" +
            k_not_blocked + k_not_waiting,
        least, now);
    std::optional<std::string> chosen;
    std::int64_t longest_waiting = 0; // since then
    while (entity.executeStep()) {
        const std::string id = entity.getColumn(0).getString();
        const std::int64_t enough = entity.getColumn(1).getInt64();
        if (DocumentCounts(m_session).queued(id) < enough) continue;
        Statement first = prepare(m_session.connection(),
                                  "SELECT count(*), min(queued_at) FROM (SELECT d.queued_at FROM document d "
                                  "WHERE d.queued_at IS NOT NULL AND d.billing_entity_id = ?" +
                                      k_not_held_back + k_in_turn + "LIMIT ?)",
                                  id, enough);
        first.executeStep();
        if (first.getColumn(0).getInt64() < enough) continue;
        const std::int64_t since = first.getColumn(1).getInt64();
        if (chosen && longest_waiting <= since) continue;
        chosen = id;
        longest_waiting = since;
    }
    return chosen;
}

std::vector<Document> SendQueue::queued_after(std::string_view billing_entity_id, const std::optional<Document>& after,
                                              int limit) const
{
    const std::int64_t queued_at = after ? after->queued_at.value_or(0) : -1;
    return read_documents(prepare(m_session.connection(),
                                  "SELECT " + k_document_columns +
                                      " FROM document d WHERE d.queued_at IS NOT NULL AND d.billing_entity_id = ? "
                                      "AND (d.queued_at, d.paid_on, d.id) > (?, ?, ?) " +
                                      k_not_held_back + "ORDER BY d.queued_at, d.paid_on, d.id LIMIT ?",
                                  billing_entity_id, queued_at, after ? after->paid_on : std::string(),
                                  after ? after->id : 0, limit));
}

std::optional<Document> SendQueue::next_to_verify(std::int64_t now) const
{
    return read_first_document(prepare(m_session.connection(),
                                       "SELECT " + k_document_columns + " FROM document d" + k_entity_joins +
                                           "WHERE d.verify_after <= ? AND d.file_id IS NULL" + k_not_blocked +
                                           k_not_waiting + "ORDER BY d.verify_after, d.id LIMIT 1",
                                       now, now));
}

std::optional<std::int64_t> SendQueue::next_work_at(std::int64_t now) const
{
    Statement statement =
        prepare(m_session.connection(),
                "SELECT min(at) FROM ("
                "SELECT max(?, coalesce(s.next_try_at, 0)) AS at FROM document d" +
                    k_entity_joins + "WHERE d.queued_at IS NOT NULL" + k_not_blocked + k_not_held_back +
                    "UNION ALL SELECT max(?, d.verify_after, coalesce(s.next_try_at, 0)) FROM document d" +
                    k_entity_joins + "WHERE d.verify_after IS NOT NULL AND d.file_id IS NULL" + k_not_blocked + ")",
                now, now);
    statement.executeStep();
    return optional_int64(statement.getColumn(0));
}

bool SendQueue::has_claims() const
{
    Statement statement = prepare(m_session.connection(), "SELECT 1 FROM document WHERE status = 'sending' "
                                                          "AND hidden = 0 AND file_id IS NULL LIMIT 1");
    return statement.executeStep();
}

std::int64_t SendQueue::recover_claims(std::int64_t now)
{
    m_session.require_transaction();
    run(m_session.connection(), "UPDATE attempt SET state = 'uncertain' WHERE state = 'claimed' AND file_id IS NULL");
    return run(m_session.connection(),
               "UPDATE document SET status = 'to_verify', verify_after = ?, verify_tries = 0 "
               "WHERE status = 'sending' AND hidden = 0 AND file_id IS NULL",
               now);
}

} // namespace plugin::ledger
