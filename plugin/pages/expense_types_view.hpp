#pragma once

#include "plugin/ledger/session.hpp"
#include "plugin/pages/expense_choice.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/services.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/view.hpp>

#include <vector>

namespace plugin::pages {

// What each type is for this practice: by the categories of its configured billing entities, or by the profession of
// all of them where none is configured yet.
Admissions admissions_of(const host_sdk::Call& call, const PageContext& context, ledger::Session& session);

inline constexpr std::size_t k_services_on_a_page = 200;

// The services with their lists and the legend, for the template "expense_types". At most
// k_services_on_a_page of the services, from `begin` on: a large catalogue is gone through page by page. The types that
// the category may use come first; those that it may not use are marked, and the check of a document says so too. Pure
// function.
host_sdk::web::View expense_types_view(const std::vector<ServiceRow>& rows, std::size_t begin,
                                       const Admissions& admissions, const rules::RulesData& rules);

} // namespace plugin::pages
