#include "plugin/ledger/document_table.hpp"

#include "plugin/ledger/document_counts.hpp"
#include "plugin/ledger/document_row.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/search_term.hpp"

namespace plugin::ledger {
namespace {

// Sistema TS does not hold them, or they differ from what it holds.
constexpr std::string_view k_mark =
    "UPDATE document SET check_due = 1 WHERE check_due = 0 "
    "AND (status NOT IN ('accepted', 'accepted_with_warnings') OR changed_after_sending = 1)";

// What filters, as SQL and as the texts bound to it in order.
struct Condition {
    std::string sql = "d.hidden = 0";
    std::vector<std::string> values;
};

// How a list is found: by walking the index of its order, from the cursor on where there is one.
struct Walk {
    DocumentOrder order;
    bool from_cursor = false;
};

// Keeps SQLite from taking another index for the term, and sorting what it finds: every column is in the walked one.
std::string_view unless(bool may_use_index) noexcept
{
    return may_use_index ? " AND " : " AND +";
}

// Without a walk, for counting, the status is not considered.
Condition condition_of(Session& session, const DocumentFilter& filter, const std::optional<Walk>& walk)
{
    const auto searched = SearchTerm::of(session, filter, walk ? SearchTerm::Wanted::first : SearchTerm::Wanted::all);
    const bool by_search = searched && searched->has_index;
    const bool by_payment = (!walk || walk->order.by == DocumentSort::payment) && !by_search;
    // Where the cursor stands is the nearer end of the walk.
    const bool cursor_is_first = walk && walk->from_cursor && !walk->order.descending;
    const bool cursor_is_last = walk && walk->from_cursor && walk->order.descending;
    Condition condition;
    const auto add = [&condition](std::string_view joint, std::string_view term, std::string_view value) {
        condition.sql.append(joint).append(term);
        condition.values.emplace_back(value);
    };
    if (walk && filter.status) {
        // A status alone has an index of its own in the order of payment.
        add(unless(by_payment && filter.billing_entity_id.empty()), "d.status = ?", storage_code(*filter.status));
    }
    const std::string& entity = filter.billing_entity_id;
    if (!entity.empty()) add(unless(!walk && !by_search), "d.billing_entity_id = ?", entity);
    if (searched) {
        condition.sql += " AND (" + searched->sql + ")";
        condition.values.insert(condition.values.end(), searched->values.begin(), searched->values.end());
    }
    if (!filter.paid_from.empty()) add(unless(by_payment && !cursor_is_first), "d.paid_on >= ?", filter.paid_from);
    if (!filter.paid_until.empty()) add(unless(by_payment && !cursor_is_last), "d.paid_on <= ?", filter.paid_until);
    if (filter.changed) condition.sql += " AND d.id IN (SELECT document_id FROM proposal)";
    if (filter.mistake) {
        condition.sql += " AND d.status = 'to_correct' AND EXISTS (SELECT 1 FROM finding f WHERE f.document_id = d.id "
                         "AND f.severity = 'blocking' AND f.rule = ?";
        condition.values.push_back(filter.mistake->rule);
        if (!filter.mistake->service_id.empty()) {
            condition.sql += " AND f.subject = ?";
            condition.values.push_back(filter.mistake->service_id);
        }
        condition.sql += ")";
    }
    return condition;
}

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

// Where it narrows by nothing but entity and year, which are kept: the year, or "" for all of them.
std::optional<std::string> year_of_kept_counts(const DocumentFilter& filter)
{
    DocumentFilter rest = filter;
    rest.status.reset();
    rest.billing_entity_id.clear();
    if (rest == DocumentFilter{}) return "";
    const std::string year = filter.paid_from.substr(0, 4);
    rest.paid_from.clear();
    rest.paid_until.clear();
    const bool whole_year = filter.paid_from == year + "-01-01" && filter.paid_until == year + "-12-31";
    return whole_year && rest == DocumentFilter{} ? std::optional(year) : std::nullopt;
}

// Where it narrows by nothing but a mistake, whose documents are counted, too.
bool is_of_one_mistake(const DocumentFilter& filter)
{
    DocumentFilter rest = filter;
    rest.status.reset();
    rest.mistake.reset();
    return filter.mistake && rest == DocumentFilter{};
}

void bind_values(SQLite::Statement& statement, const Condition& condition)
{
    int index = 0;
    for (const std::string& value : condition.values)
        statement.bind(++index, value);
}

} // namespace

DocumentFilter DocumentFilter::of_year(int year)
{
    DocumentFilter filter;
    filter.paid_from = std::to_string(year) + "-01-01";
    filter.paid_until = std::to_string(year) + "-12-31";
    return filter;
}

std::optional<Document> DocumentTable::find(std::int64_t id) const
{
    return read_first_document(
        prepare(m_session.connection(), "SELECT " + k_document_columns + " FROM document d WHERE d.id = ?", id));
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
                                           " FROM document d WHERE d.number = ? AND d.issued_on = ? "
                                           "AND d.billing_entity_id = ? AND d.hidden = 0",
                                       number, issued_on, billing_entity_id));
}

void DocumentTable::save(Document& document)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    const std::optional<std::int64_t> id = document.id == 0 ? std::nullopt : std::optional(document.id);
    // An INSERT where the id is NULL, an overwriting of the same row where it is known.
    run(connection,
        "INSERT INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT (id) DO UPDATE SET invoice_id = excluded.invoice_id, "
        "billing_entity_id = excluded.billing_entity_id, number = excluded.number, issued_on = excluded.issued_on, "
        "paid_on = excluded.paid_on, total_cents = excluded.total_cents, kind = excluded.kind, "
        "revision = excluded.revision, status = excluded.status, hidden = excluded.hidden, "
        "check_due = excluded.check_due, queued_at = excluded.queued_at, queued_by = excluded.queued_by, "
        "fingerprint = excluded.fingerprint, sent_revision = excluded.sent_revision, "
        "changed_after_sending = excluded.changed_after_sending, note = excluded.note, "
        "protocol = excluded.protocol, outcome_at = excluded.outcome_at, verify_after = excluded.verify_after, "
        "verify_tries = excluded.verify_tries, file_id = excluded.file_id, operation = excluded.operation, "
        "held_status = excluded.held_status, advance_confirmed = excluded.advance_confirmed, "
        "patient_mark = excluded.patient_mark",
        id, document.invoice_id, document.billing_entity_id, document.number, document.issued_on, document.paid_on,
        document.total_cents, to_word(k_document_kinds, document.kind), document.revision,
        storage_code(document.status), document.hidden, document.check_due, document.queued_at, document.queued_by,
        document.fingerprint, document.sent_revision, document.changed_after_sending, document.note, document.protocol,
        document.outcome_at, document.verify_after, document.verify_tries, document.file_id, document.operation,
        document.held_status ? storage_code(*document.held_status) : std::string_view(), document.advance_confirmed,
        document.patient_mark);
    if (!id) document.id = connection.getLastInsertRowid();
}

std::vector<Document> DocumentTable::page(const DocumentFilter& filter, const std::optional<DocumentCursor>& after,
                                          int limit, DocumentOrder order) const
{
    const OrderColumns walked = columns_of(order.by);
    const Condition condition = condition_of(m_session, filter, Walk{order, after.has_value()});
    std::string sql = "SELECT " + k_document_columns + " FROM document d WHERE " + condition.sql;
    if (after) {
        sql.append(" AND (" + joined(walked.columns, "") + (order.descending ? ") < " : ") > ")).append(walked.cursor);
    }
    sql += " ORDER BY " + joined(walked.columns, order.descending ? " DESC" : " ASC") + " LIMIT :limit";
    Statement statement = m_session.connection().lend(sql);
    bind_values(statement, condition);
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
    if (const auto year = year_of_kept_counts(filter)) {
        return DocumentCounts(m_session).by_status(filter.billing_entity_id, *year);
    }
    if (is_of_one_mistake(filter)) {
        const std::int64_t count = FindingTable(m_session).count(*filter.mistake);
        return count == 0 ? StatusCounts{} : StatusCounts{{domain::TransmissionStatus::to_correct, count}};
    }
    const Condition condition = condition_of(m_session, filter, std::nullopt);
    Statement statement = m_session.connection().lend("SELECT d.status, count(*) FROM document d WHERE " +
                                                      condition.sql + " GROUP BY d.status");
    bind_values(statement, condition);
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
    run(m_session.connection(), std::string(k_mark));
}

void DocumentTable::mark_for_check_of_entity(std::string_view billing_entity_id)
{
    m_session.require_transaction();
    run(m_session.connection(), std::string(k_mark) + " AND billing_entity_id = ?", billing_entity_id);
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

std::vector<Document> DocumentTable::others_of_patient(const Document& document) const
{
    return read_documents(prepare(m_session.connection(),
                                  "SELECT " + k_document_columns +
                                      " FROM document d WHERE d.patient_mark = ? AND d.patient_mark <> '' "
                                      "AND d.issued_on = ? AND d.billing_entity_id = ? AND d.invoice_id <> ? "
                                      "AND d.hidden = 0 LIMIT 20",
                                  document.patient_mark, document.issued_on, document.billing_entity_id,
                                  document.invoice_id));
}

std::int64_t DocumentTable::waiting_of_year(int year) const
{
    const auto counts = DocumentCounts(m_session).by_status({}, std::to_string(year));
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
    run(m_session.connection(), "UPDATE document SET revision = 0, sent_revision = 0");
}

} // namespace plugin::ledger
