#pragma once

#include "plugin/domain/check_context.hpp"
#include "plugin/domain/finding.hpp"
#include "plugin/domain/fiscal_document.hpp"
#include "plugin/domain/invoice_facts.hpp"

#include <optional>

// The checks before sending (RULES 9). Pure functions: what they need to know of the day and of the rule data is given.
namespace plugin::domain {

struct Assessment {
    Findings findings;                      // all of them: excluded first, then blocking, then warnings
    std::optional<FiscalDocument> document; // present exactly where the document may be sent

    bool sendable() const noexcept { return document.has_value(); }
    bool excluded() const noexcept { return !findings.empty() && findings.front().severity == Severity::excluded; }
};

// What stands in the way of sending an invoice, and the document to send where nothing does.
Assessment pre_send_check(const InvoiceFacts& facts, const Associations& associations, const CheckContext& context);

// The findings about the issuer alone: for the configuration page.
Findings check_issuer(const Issuer& issuer, Environment environment);

} // namespace plugin::domain
