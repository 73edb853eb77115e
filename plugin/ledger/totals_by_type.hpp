#pragma once

#include "plugin/domain/fiscal_document.hpp"

#include <map>
#include <string>
#include <string_view>

namespace plugin::ledger {

// The amounts of a document per tipo spesa: what Sistema TS tells when it is asked.
using TotalsByType = std::map<std::string, domain::Cents>;

// The sums of its lines.
TotalsByType totals_of(const domain::FiscalDocument& document);

// As they stand in a column, in cents: "SR=1000;TK=200".
std::string text_of(const TotalsByType& totals);
// What cannot be read is left out.
TotalsByType totals_from(std::string_view text);

} // namespace plugin::ledger
