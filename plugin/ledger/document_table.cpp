#include "plugin/ledger/document_table.hpp"

#include "plugin/ledger/document_condition.hpp"
#include "plugin/ledger/document_counts.hpp"
#include "plugin/ledger/document_row.hpp"
#include "plugin/ledger/document_writing.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/in_parts.hpp"
#include "plugin/ledger/words.hpp"

namespace plugin::ledger {
namespace {

// Sistema TS does not hold them, or they differ from what it holds. What makes a hidden one shown again comes in with
// the invoices.
const std::string k_mark =
    "UPDATE document SET check_due = 1 WHERE id BETWEEN ?1 AND ?2 AND hidden = 0 AND check_due = 0 "
    "AND (status NOT IN ('accepted', 'accepted_with_warnings') OR changed_after_sending = 1)";

// The columns of an order's index, and where a cursor stands in it.
struct OrderColumns {
    std::string_view cursor;
    std::vector<std::string> columns;
};

OrderColumns columns_of(DocumentSort by)
{
    switch (by) {
    case DocumentSort::amount:
        return {"(CAST(:key AS INTEGER), :id)", {"d.total_cents", "d.id"}};
    case DocumentSort::number:
        return {"(length(:key), :key, :id)", {"d.number_length", "d.number", "d.id"}};
    case DocumentSort::payment:
        break;
    }
    return {"(:key, :id)", {"d.paid_on", "d.id"}};
}

std::string joined(const std::vector<std::string>& columns, const std::string& suffix)
{
    std::string text;
    for (const std::string& column : columns) {
        text += (text.empty() ? "" : ", ") + column + suffix;
    }
    return text;
}

// Runs a statement over all documents, whose ids are ?1 to ?2 in turn; the values follow.
template <class... Values>
void change_all(Connection& connection, const std::string& sql, const Values&... values)
{
    const std::int64_t last = connection.execAndGet("SELECT coalesce(max(id), 0) FROM document").getInt64();
    in_parts(1, last, [&](std::int64_t from, std::int64_t until) { run(connection, sql, from, until, values...); });
}

// Where it narrows by nothing but a mistake, whose documents are counted, too.
bool is_of_one_mistake(const DocumentFilter& filter)
{
    DocumentFilter rest = filter;
    rest.status.reset();
    rest.mistake.reset();
    return filter.mistake && !filter.mistake->is_of_sistema_ts() && rest == DocumentFilter{};
}

} // namespace

std::optional<Document> DocumentTable::find(std::int64_t id) const
{
    return read_first_document(
        prepare(m_session.connection(), "SELECT " + k_document_columns + " FROM document d WHERE d.id = ?", id));
}

void DocumentTable::find_each(std::span<const std::int64_t> ids,
                              const std::function<void(const Document& document)>& take) const
{
    std::string wanted = "[";
    for (const std::int64_t id : ids) {
        wanted.append(wanted.size() == 1 ? "" : ",").append(std::to_string(id));
    }
    wanted += "]";
    // CROSS JOIN: SQLite takes the tables in this order, and so the rows in that of the list.
    Statement statement = prepare(m_session.connection(),
                                  "SELECT " + k_document_columns +
                                      " FROM json_each(?) wanted CROSS JOIN document d WHERE d.id = wanted.value",
                                  wanted);
    while (statement.executeStep()) {
        take(read_document(statement));
    }
}

std::optional<Document> DocumentTable::find_by_invoice(std::string_view invoice_id) const
{
    return read_first_document(prepare(m_session.connection(),
                                       "SELECT " + k_document_columns + " FROM document d WHERE d.invoice_id = ?",
                                       invoice_id));
}

std::optional<Document> DocumentTable::find_by_number(std::string_view billing_entity_id, std::string_view number,
                                                      std::string_view issued_on) const
{
    return read_first_document(prepare(m_session.connection(),
                                       "SELECT " + k_document_columns +
                                           " FROM document d WHERE d.number_length = length(?1) AND d.number = ?1 "
                                           "AND d.issued_on = ?2 AND d.billing_entity_id = ?3 AND d.hidden = 0",
                                       number, issued_on, billing_entity_id));
}

void DocumentTable::save(Document& document)
{
    m_session.require_transaction();
    if (document.id == 0) return insert(m_session.connection(), document);
    const std::optional<Document> stored = find(document.id);
    if (!stored) throw std::logic_error("a document that is not in the ledger cannot be overwritten");
    update(m_session.connection(), document, *stored);
}

void DocumentTable::save(const Document& document, const Document& stored)
{
    m_session.require_transaction();
    update(m_session.connection(), document, stored);
}

std::vector<Document> DocumentTable::page(const DocumentFilter& filter, const std::optional<DocumentCursor>& after,
                                          int limit, DocumentOrder order) const
{
    const OrderColumns walked = columns_of(order.by);
    const DocumentCondition condition = condition_of(m_session, filter, DocumentWalk{order, after.has_value()});
    std::string sql = "SELECT " + k_document_columns + " FROM ";
    sql.append(condition.rows).append(" WHERE ").append(condition.sql);
    if (after) {
        sql.append(" AND (" + joined(walked.columns, "") + (order.descending ? ") < " : ") > ")).append(walked.cursor);
    }
    sql += " ORDER BY " + joined(walked.columns, order.descending ? " DESC" : " ASC") + " LIMIT :limit";
    Statement statement = m_session.connection().lend(sql);
    condition.bind(statement);
    SQLite::Statement& places = statement;
    if (after) {
        places.bind(":key", after->key);
        places.bind(":id", after->id);
    }
    places.bind(":limit", limit);
    return read_documents(std::move(statement));
}

std::map<domain::TransmissionStatus, std::int64_t> DocumentTable::counts(const DocumentFilter& filter) const
{
    if (const auto months = months_of_kept_counts(filter)) {
        return DocumentCounts(m_session).by_status(filter.billing_entity_id, *months);
    }
    if (is_of_one_mistake(filter)) {
        const std::int64_t count = FindingTable(m_session).count(*filter.mistake);
        return count == 0 ? StatusCounts{} : StatusCounts{{domain::TransmissionStatus::to_correct, count}};
    }
    const DocumentCondition condition = condition_of(m_session, filter);
    std::string sql = "SELECT d.status, count(*) FROM ";
    sql.append(condition.rows).append(" WHERE ").append(condition.sql).append(" GROUP BY d.status");
    Statement statement = m_session.connection().lend(sql);
    condition.bind(statement);
    std::map<domain::TransmissionStatus, std::int64_t> counts;
    while (statement.executeStep()) {
        const auto status = domain::transmission_status_from_code(statement.getColumn(0).getString());
        if (status) counts[*status] = statement.getColumn(1).getInt64();
    }
    return counts;
}

void DocumentTable::mark_all_for_check()
{
    m_session.require_transaction();
    change_all(m_session.connection(), k_mark);
}

void DocumentTable::mark_for_check_of_entity(std::string_view billing_entity_id)
{
    m_session.require_transaction();
    change_all(m_session.connection(), k_mark + " AND billing_entity_id = ?3", billing_entity_id);
}

void DocumentTable::mark_for_check_of_refunds()
{
    m_session.require_transaction();
    run(m_session.connection(),
        "UPDATE document SET check_due = 1 WHERE kind = ? AND status = 'to_correct' AND hidden = 0",
        to_word(k_document_kinds, domain::DocumentKind::credit_note));
}

std::vector<Document> DocumentTable::due_for_check(int limit) const
{
    return read_documents(prepare(m_session.connection(),
                                  "SELECT " + k_document_columns +
                                      " FROM document d WHERE d.check_due = 1 AND d.status NOT IN "
                                      "('sending', 'to_verify', 'taken_in_charge') ORDER BY d.id LIMIT ?",
                                  limit));
}

std::vector<domain::OtherDocument> DocumentTable::others_of_patient(std::string_view patient_mark,
                                                                    std::string_view issued_on,
                                                                    std::string_view billing_entity_id,
                                                                    std::string_view but_invoice_id) const
{
    Statement row = prepare(m_session.connection(),
                            "SELECT number, issued_on, total_cents, kind FROM document WHERE patient_mark = ? "
                            "AND patient_mark <> '' AND issued_on = ? AND billing_entity_id = ? AND invoice_id <> ? "
                            "AND hidden = 0 LIMIT 20",
                            patient_mark, issued_on, billing_entity_id, but_invoice_id);
    std::vector<domain::OtherDocument> others;
    while (row.executeStep()) {
        others.push_back({row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getInt64(),
                          from_word(k_document_kinds, row.getColumn(3).getString())});
    }
    return others;
}

std::int64_t DocumentTable::waiting_of_year(int year) const
{
    const auto counts = DocumentCounts(m_session).by_status({}, PaidMonths::of_year(year));
    std::int64_t waiting = 0;
    for (const auto status : {domain::TransmissionStatus::to_send, domain::TransmissionStatus::to_correct,
                              domain::TransmissionStatus::rejected}) {
        waiting += count_of(counts, status);
    }
    return waiting;
}

void DocumentTable::confirm_advance_payment(std::int64_t id)
{
    m_session.require_transaction();
    run(m_session.connection(), "UPDATE document SET advance_confirmed = 1, check_due = 1 WHERE id = ? AND hidden = 0",
        id);
}

void DocumentTable::forget_revisions()
{
    m_session.require_transaction();
    change_all(m_session.connection(),
               "UPDATE document SET revision = 0, sent_revision = 0 WHERE id BETWEEN ?1 AND ?2");
}

} // namespace plugin::ledger
