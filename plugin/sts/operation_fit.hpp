#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/domain/operation.hpp"

namespace plugin::sts {

// Throws std::logic_error for a document that the operation cannot carry: one without expense lines, a refund that
// refunds nothing, and a refund that is sent as if it were a document of its own. A refund may be cancelled.
void require_fit(domain::Operation operation, const domain::FiscalDocument& document);

} // namespace plugin::sts
