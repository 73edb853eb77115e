#pragma once

#include "sistema-ts-simulator/rules/monthly_report.hpp"
#include "sistema-ts-simulator/store/archive.hpp"

namespace sistema_ts_simulator::services {

/// Amounts of a document by `tipoSpesa`, spent and refunded. Plain value.
struct DocumentTotals {
    rules::Totals spent;
    rules::Totals refunded;
};

/// The refunds of a document are its refunded amounts; a refund has nothing else (PROTOCOL 5.4, 7.2).
DocumentTotals totals_of(const store::StoredDocument& document, store::Archive& archive);

} // namespace sistema_ts_simulator::services
