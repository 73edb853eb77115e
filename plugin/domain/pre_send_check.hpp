#pragma once

#include "plugin/domain/deadline.hpp"
#include "plugin/domain/finding.hpp"
#include "plugin/domain/fiscal_document.hpp"
#include "plugin/domain/invoice_facts.hpp"
#include "plugin/domain/issuer.hpp"

#include <map>
#include <optional>
#include <vector>

// The checks before sending (RULES 9). Pure functions: what they need to know of the day and of the rule data is given.
namespace plugin::domain {

// The test environment of Sistema TS: its official identities fail the check digits (RULES 1.3), so those of the issuer
// are not asked for.
enum class Environment { production, test };

enum class Admission { admitted, doubtful, refused };

struct CheckContext {
    Issuer issuer;
    Environment environment = Environment::production;
    Date today;                                // in Europe/Rome
    std::vector<Deadline> deadlines;           // the published calendar
    std::map<ExpenseType, Admission> admitted; // for the issuer's category; a type that is not in it is not judged
};

struct Assessment {
    std::vector<Finding> findings;          // all of them: excluded first, then blocking, then warnings
    std::optional<FiscalDocument> document; // present exactly where the document may be sent

    bool sendable() const noexcept { return document.has_value(); }
    bool excluded() const noexcept { return !findings.empty() && findings.front().severity == Severity::excluded; }
};

// What stands in the way of sending an invoice, and the document to send where nothing does.
Assessment pre_send_check(const InvoiceFacts& facts, const Associations& associations, const CheckContext& context);

// The findings about the issuer alone: for the configuration page.
std::vector<Finding> check_issuer(const Issuer& issuer, Environment environment);

} // namespace plugin::domain
