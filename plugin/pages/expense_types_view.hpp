#pragma once

#include "plugin/ledger/session.hpp"
#include "plugin/pages/expense_choice.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/services.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/view.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::pages {

// What each type is for this practice: by the categories of its configured billing entities, or by the profession of
// all of them where none is configured yet.
Admissions admissions_of(const host_sdk::Call& call, const PageContext& context, ledger::Session& session);

inline constexpr std::size_t k_services_on_a_page = 200;

// The service that the doctor came for, and where he came from.
struct WantedService {
    std::string id;       // empty: he came for all of them
    std::string way_back; // a path below the mount; empty: he stays here
};

// The services with their lists and the legend, for the template "expense_types". At most
// k_services_on_a_page of the services, from `begin` on: a large catalogue is gone through page by page. The types that
// the category may use come first; those that it may not use are marked, and the check of a document says so too. Pure
// function.
host_sdk::web::View expense_types_view(const std::vector<ServiceRow>& rows, std::size_t begin,
                                       const WantedService& wanted, const Admissions& admissions,
                                       const rules::RulesData& rules);

// Where the page with that service begins; `otherwise` where there is no such service.
std::size_t page_with(const std::vector<ServiceRow>& rows, std::string_view service_id, std::size_t otherwise);

} // namespace plugin::pages
