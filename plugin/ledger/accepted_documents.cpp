#include "plugin/ledger/accepted_documents.hpp"

#include "plugin/ledger/document_row.hpp"
#include "plugin/ledger/like_pattern.hpp"
#include "plugin/ledger/totals_by_type.hpp"

namespace plugin::ledger {
namespace {

constexpr int k_most_years = 20;

// What Sistema TS holds it holds while the doctor's next wish is on its way, too.
const std::string k_held_in_year =
    "SELECT CAST(substr(d.paid_on, 6, 2) AS INTEGER), d.kind = 'credit_note', abs(d.total_cents), "
    "coalesce((SELECT a.totals FROM attempt a WHERE a.document_id = d.id AND a.protocol <> '' "
    "AND a.operation <> 'C' ORDER BY a.started_at DESC, a.id DESC LIMIT 1), '') FROM document d "
    "WHERE d.hidden = 0 AND d.billing_entity_id = ? AND d.paid_on >= ? AND d.paid_on < ? "
    "AND coalesce(nullif(d.held_status, ''), d.status) IN ('accepted', 'accepted_with_warnings')";

void add(AcceptedSum& sum, std::int64_t cents)
{
    ++sum.documents;
    sum.total_cents += cents;
}

AcceptedSum& part_of(AcceptedSums& sums, bool is_refund)
{
    return is_refund ? sums.credit_notes : sums.expenses;
}

} // namespace

std::optional<Document> AcceptedDocuments::last(std::string_view billing_entity_id) const
{
    return read_first_document(prepare(m_session.connection(),
                                       "SELECT " + k_document_columns +
                                           " FROM document d WHERE d.billing_entity_id = ? AND d.hidden = 0 "
                                           "AND d.status IN ('accepted', 'accepted_with_warnings') "
                                           "ORDER BY d.outcome_at DESC LIMIT 1",
                                       billing_entity_id));
}

std::vector<Document> AcceptedDocuments::find(std::string_view text, std::int64_t from, std::int64_t until,
                                              int limit) const
{
    const std::string pattern = anywhere(text);
    return read_documents(prepare(m_session.connection(),
                                  "SELECT " + k_document_columns +
                                      " FROM document d WHERE d.hidden = 0 AND d.protocol <> '' "
                                      "AND (d.protocol LIKE ? ESCAPE '\\' OR d.number LIKE ? ESCAPE '\\') "
                                      "AND d.outcome_at >= ? AND d.outcome_at < ? ORDER BY d.outcome_at DESC LIMIT ?",
                                  pattern, pattern, from, until, limit));
}

AcceptedYear AcceptedDocuments::year(std::string_view billing_entity_id, int year) const
{
    Statement row = prepare(m_session.connection(), k_held_in_year, billing_entity_id, std::to_string(year),
                            std::to_string(year + 1));
    AcceptedYear sums;
    while (row.executeStep()) {
        const bool is_refund = row.getColumn(1).getInt() != 0;
        TotalsByType totals = totals_from(row.getColumn(3).getString());
        if (totals.empty()) totals.emplace("", domain::Cents(row.getColumn(2).getInt64())); // not known by type
        std::int64_t cents = 0;
        for (const auto& [type, total] : totals) {
            cents += total.value();
            add(part_of(sums.by_type[type], is_refund), total.value());
        }
        add(part_of(sums.by_month[row.getColumn(0).getUInt()], is_refund), cents);
        add(part_of(sums.all, is_refund), cents);
    }
    return sums;
}

std::vector<int> AcceptedDocuments::years() const
{
    std::vector<int> years;
    std::string before = "9999";
    while (years.size() < k_most_years) {
        Statement row = prepare(m_session.connection(),
                                "SELECT CAST(substr(max(paid_on), 1, 4) AS INTEGER) FROM document "
                                "WHERE hidden = 0 AND paid_on >= '1' AND paid_on < ?",
                                before);
        row.executeStep();
        if (row.getColumn(0).isNull()) break;
        years.push_back(row.getColumn(0).getInt());
        before = std::to_string(years.back());
    }
    return years;
}

} // namespace plugin::ledger
