#include "plugin/ledger/document_counts.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/ledger/connection.hpp"

namespace plugin::ledger {

using domain::TransmissionStatus;

namespace {

// Of that entity and these months, as far as they narrow.
bool is_among(const KeptCount& kept, std::string_view billing_entity_id, const PaidMonths& months)
{
    return (billing_entity_id.empty() || kept.billing_entity_id == billing_entity_id) &&
           (months.first.empty() || kept.paid_month >= months.first) &&
           (months.last.empty() || kept.paid_month <= months.last);
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
    StatusCounts counts;
    for (const KeptCount& kept : m_session.connection().counting().counts()) {
        if (kept.status && is_among(kept, billing_entity_id, months)) counts[*kept.status] += kept.documents;
    }
    return counts;
}

DocumentSum DocumentCounts::not_queued(TransmissionStatus status, std::string_view billing_entity_id,
                                       const PaidMonths& months) const
{
    DocumentSum sum;
    for (const KeptCount& kept : m_session.connection().counting().counts()) {
        if (kept.is_queued || kept.status != status || !is_among(kept, billing_entity_id, months)) continue;
        sum.count += kept.documents;
        sum.total_cents += kept.total_cents;
    }
    return sum;
}

std::int64_t DocumentCounts::queued(std::string_view billing_entity_id) const
{
    std::int64_t queued = 0;
    for (const KeptCount& kept : m_session.connection().counting().counts()) {
        if (kept.is_queued && is_among(kept, billing_entity_id, {})) queued += kept.documents;
    }
    return queued;
}

} // namespace plugin::ledger
