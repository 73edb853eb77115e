#include "sistema-ts-simulator/services/document_totals.hpp"

namespace sistema_ts_simulator::services {

DocumentTotals totals_of(const store::StoredDocument& document, store::Archive& archive)
{
    const rules::Totals own = rules::totals_by_type(document.content.lines);
    if (document.original) return {.spent = {}, .refunded = own};
    DocumentTotals totals{.spent = own, .refunded = {}};
    for (const auto& refund : archive.refunds_of(document.id))
        for (const auto& [type, cents] : rules::totals_by_type(refund.content.lines))
            totals.refunded[type] += cents;
    return totals;
}

} // namespace sistema_ts_simulator::services
