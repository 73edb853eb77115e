#include "plugin/ledger/document_counts.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/ledger/statement.hpp"

#include <utility>
#include <vector>

namespace plugin::ledger {

using domain::TransmissionStatus;

namespace {

// With what the open transaction has changed so far.
Connection& counted(Session& session)
{
    session.connection().counting().write();
    return session.connection();
}

// `sql`, which ends in a condition, for an entity and months as far as they narrow: asking each row whether an empty
// one narrows takes most of the time.
Statement narrowed(Session& session, std::string sql, std::string_view billing_entity_id, const PaidMonths& months)
{
    std::vector<std::string_view> values;
    const auto narrow = [&](std::string_view condition, std::string_view value) {
        if (value.empty()) return;
        sql.append(" AND ").append(condition);
        values.push_back(value);
    };
    narrow("billing_entity_id = ?", billing_entity_id);
    narrow("paid_month >= ?", months.first);
    narrow("paid_month <= ?", months.last);
    Statement statement = counted(session).lend(sql);
    int place = 0;
    for (const std::string_view value : values) {
        bind_value(statement, ++place, value);
    }
    return statement;
}

} // namespace

std::optional<PaidMonths> PaidMonths::of_days(const std::string& first, const std::string& last)
{
    constexpr std::size_t k_month = 7;
    const auto is_first_of_month = [](const domain::Date& day) { return day.iso().ends_with("-01"); };
    const auto begin = domain::Date::from_iso(first);
    const auto end = domain::Date::from_iso(last);
    if (!first.empty() && !(begin && is_first_of_month(*begin))) return std::nullopt;
    if (!last.empty() && !(end && is_first_of_month(end->plus_days(1)))) return std::nullopt;
    return PaidMonths{first.substr(0, k_month), last.substr(0, k_month)};
}

std::optional<PaidMonths> months_of_kept_counts(const DocumentFilter& filter)
{
    DocumentFilter rest = filter;
    rest.status.reset();
    rest.billing_entity_id.clear();
    rest.paid_from.clear();
    rest.paid_until.clear();
    return rest == DocumentFilter{} ? PaidMonths::of_days(filter.paid_from, filter.paid_until) : std::nullopt;
}

StatusCounts DocumentCounts::by_status(std::string_view billing_entity_id, const PaidMonths& months) const
{
    // Added up here: for GROUP BY, SQLite would sort them.
    Statement row = narrowed(m_session, "SELECT status, documents FROM document_count WHERE documents > 0",
                             billing_entity_id, months);
    StatusCounts counts;
    while (row.executeStep()) {
        const auto status = domain::transmission_status_from_code(row.getColumn(0).getText());
        if (status) counts[*status] += row.getColumn(1).getInt64();
    }
    return counts;
}

DocumentSum DocumentCounts::not_queued(TransmissionStatus status, std::string_view billing_entity_id,
                                       const PaidMonths& months) const
{
    std::string sql = "SELECT coalesce(sum(documents), 0), coalesce(sum(total_cents), 0) FROM document_count "
                      "WHERE is_queued = 0 AND status = '";
    sql.append(domain::storage_code(status)).append("'");
    Statement row = narrowed(m_session, std::move(sql), billing_entity_id, months);
    row.executeStep();
    return {row.getColumn(0).getInt64(), row.getColumn(1).getInt64()};
}

std::int64_t DocumentCounts::queued(std::string_view billing_entity_id) const
{
    Statement row = narrowed(m_session, "SELECT coalesce(sum(documents), 0) FROM document_count WHERE is_queued = 1",
                             billing_entity_id, {});
    row.executeStep();
    return row.getColumn(0).getInt64();
}

} // namespace plugin::ledger
