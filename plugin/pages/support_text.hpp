#pragma once

#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/pages/document_reasons.hpp"

#include <string>
#include <vector>

namespace plugin::pages {

// What a doctor can send to the accountant or to the support about a document: number, dates, status, what Sistema TS
// said. Nothing about the patient, and no amount. Pure function.
std::string support_text(const ledger::Document& document, const std::vector<ReasonGroup>& groups,
                         const std::vector<ledger::Attempt>& attempts);

} // namespace plugin::pages
