#pragma once

#include "plugin/domain/finding.hpp"
#include "plugin/domain/operation.hpp"

#include <optional>

namespace plugin::domain {

// What the archive of Sistema TS is known to hold of a document.
struct ArchivedDocument {
    bool acquired = false;
    bool cancelled = false;
    bool has_live_refund = false; // a credit note that refunds it is acquired and not cancelled
};

// Whether an operation can be asked for on a document: V44, V45, V49 (RULES R3.61, R3.64). Nothing is said of a new
// document under the key of a cancelled one: what Sistema TS answers is not known (PROTOCOL 5.4).
std::optional<Finding> check_operation(Operation operation, const ArchivedDocument& archived);

} // namespace plugin::domain
