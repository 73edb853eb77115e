#pragma once

#include "plugin/ledger/accepted_documents.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/web/view.hpp>

#include <string>
#include <vector>

namespace plugin::rules {
class RulesData;
}

namespace plugin::pages {

// What Sistema TS accepted of one billing entity in a year.
struct EntityYear {
    host_sdk::BillingEntity entity;
    ledger::AcceptedYear sums;
};

// One card of the template "year_summary": the figures, and the tables per month and per tipo spesa. Pure function.
host_sdk::web::View entity_year_view(const EntityYear& year, const rules::RulesData& rules);

// The same of all entities as rows for a spreadsheet, its heading first. The cells may be texts. Pure function.
std::vector<std::vector<std::string>> year_summary_rows(int year, const std::vector<EntityYear>& entities,
                                                        const rules::RulesData& rules);

} // namespace plugin::pages
