#pragma once

#include "plugin/domain/expense_suggestion.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/pages/expense_legend.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/services.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/form.hpp>
#include <host_sdk/web/view.hpp>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::pages {

// Those of the configured billing entities, or by the profession of all of them where none is configured yet.
PracticeIssuers issuers_of(const host_sdk::Call& call, const PageContext& context, ledger::Session& session);

// What to propose for the services of the practice, from the choices made for the others. The context's rules must
// outlive it.
domain::ExpenseSuggestions suggestions_of(const PracticeIssuers& issuers, const std::vector<ServiceRow>& rows,
                                          const rules::RulesData& rules);

// What was chosen on the page and is not saved yet.
struct UnsavedChoices {
    std::map<std::string, std::string, std::less<>> values; // by the id of the service, see expense_choice.hpp
    std::set<std::string, std::less<>> confirmed;
    std::string focus; // the id of the service whose choice was filled in

    static UnsavedChoices from(const host_sdk::web::Form& form);
};

inline constexpr std::size_t k_services_on_a_page = 200;

// The service that the doctor came for, and where he came from.
struct WantedService {
    std::string id;       // empty: he came for all of them
    std::string way_back; // a path below the mount; empty: he stays here
};

// The services with their lists and suggestions, for the template "expense_types". At most k_services_on_a_page of the
// services, from `begin` on: a large catalogue is gone through page by page. The types that the categories may use come
// first; those that they may not use are marked, and the check of a document says so too. Pure function.
host_sdk::web::View expense_types_view(const std::vector<ServiceRow>& rows, std::size_t begin,
                                       const WantedService& wanted, const PracticeIssuers& issuers,
                                       const domain::ExpenseSuggestions& suggestions, const UnsavedChoices& unsaved,
                                       const rules::RulesData& rules);

// Where the page with that service begins; `otherwise` where there is no such service.
std::size_t page_with(const std::vector<ServiceRow>& rows, std::string_view service_id, std::size_t otherwise);

} // namespace plugin::pages
