#pragma once

#include "plugin/pages/expense_choice.hpp"

#include <host_sdk/web/view.hpp>

#include <vector>

namespace plugin::rules {
class RulesData;
}

namespace plugin::pages {

// What the legend and the suggestions go by.
struct PracticeIssuers {
    std::vector<domain::IssuerCategory> categories; // each once
    Admissions admissions;                          // what each type is for them, the best of any
};

domain::Admission admission_of(domain::ExpenseType type, const Admissions& admissions);

// The legend of the codes (BEHAVIOURS 32): "legend" are those that the categories use, "other_codes" the rest with the
// reason. Pure function.
void set_legend(host_sdk::web::View& view, const PracticeIssuers& issuers, const rules::RulesData& rules);

} // namespace plugin::pages
