#include "plugin/ledger/document_condition.hpp"

#include "plugin/ledger/search_term.hpp"
#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

// Those that our checks hold back for it, or that Sistema TS discarded for it when it was asked last.
void add_kept_back(DocumentCondition& condition, const Mistake& mistake)
{
    if (mistake.is_of_sistema_ts()) {
        condition.sql += " AND d.status = 'rejected' AND EXISTS (SELECT 1 FROM message m WHERE m.code = ? "
                         "AND m.attempt_id = (SELECT a.id FROM attempt a WHERE a.document_id = d.id "
                         "ORDER BY a.started_at DESC, a.id DESC LIMIT 1))";
        condition.values.push_back(mistake.code);
        return;
    }
    condition.sql += " AND d.status = 'to_correct' AND EXISTS (SELECT 1 FROM finding f WHERE f.document_id = d.id "
                     "AND f.severity = 'blocking' AND f.rule = ?";
    condition.values.push_back(mistake.rule);
    if (!mistake.service_id.empty()) {
        condition.sql += " AND f.subject = ?";
        condition.values.push_back(mistake.service_id);
    }
    condition.sql += ")";
}

// Keeps SQLite from taking another index for the term, and sorting what it finds: every column is in the walked one.
std::string_view unless(bool may_use_index) noexcept
{
    return may_use_index ? " AND " : " AND +";
}

} // namespace

void DocumentCondition::bind(SQLite::Statement& statement) const
{
    int place = 0;
    for (const std::string& value : values) {
        statement.bind(++place, value);
    }
}

DocumentCondition condition_of(Session& session, const DocumentFilter& filter, const std::optional<DocumentWalk>& walk)
{
    const auto searched = SearchTerm::of(session, filter, walk ? SearchTerm::Wanted::first : SearchTerm::Wanted::all);
    const bool by_search = searched && searched->has_index;
    const bool by_payment = (!walk || walk->order.by == DocumentSort::payment) && !by_search;
    // Where the cursor stands is the nearer end of the walk.
    const bool cursor_is_first = walk && walk->from_cursor && !walk->order.descending;
    const bool cursor_is_last = walk && walk->from_cursor && walk->order.descending;
    DocumentCondition condition;
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
    if (filter.changed) {
        // They are few, and all in this index: whatever the order, none of the others is looked at.
        condition.rows = "document d INDEXED BY document_changed";
        condition.sql += " AND d.changed_after_sending = 1";
    }
    if (filter.mistake) add_kept_back(condition, *filter.mistake);
    return condition;
}

} // namespace plugin::ledger
