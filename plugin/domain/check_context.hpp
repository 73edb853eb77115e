#pragma once

#include "plugin/domain/date.hpp"
#include "plugin/domain/deadline.hpp"
#include "plugin/domain/expense_type.hpp"
#include "plugin/domain/issuer.hpp"

#include <map>
#include <vector>

namespace plugin::domain {

// The test environment of Sistema TS: its official identities fail the check digits (RULES 1.3), so those of the issuer
// are not asked for.
enum class Environment { production, test };

enum class Admission { admitted, doubtful, refused };

// What the checks need to know beside the invoice.
struct CheckContext {
    Issuer issuer;
    Environment environment = Environment::production;
    Date today;                                // in Europe/Rome
    std::vector<Deadline> deadlines;           // the published calendar
    std::map<ExpenseType, Admission> admitted; // for the issuer's category; a type that is not in it is not judged
};

} // namespace plugin::domain
