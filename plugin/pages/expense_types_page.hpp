#pragma once

#include "plugin/pages/expense_types_view.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

#include <string_view>
#include <vector>

namespace plugin::pages {

// Associa tipo spesa: every service of the practice with its expense type, and the legend (BEHAVIOURS 29 to 35).
// Thread-safe.
class ExpenseTypesPage {
public:
    explicit ExpenseTypesPage(const PageContext& context) noexcept : m_context(context) {}

    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

    // Salva associazioni. A service that was modified counts as confirmed only where its type is changed or its box
    // ticked, and only for the revision that the doctor saw. With "suggerimento", the id of a service: its suggestion
    // is filled in, and nothing saved.
    host_sdk::web::Response save(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    // Usa il suggerimento, without scripts: the page again with that choice filled in, and nothing saved.
    host_sdk::web::Response fill_in(const host_sdk::Call& call, const host_sdk::web::Request& request,
                                    std::string_view service_id) const;
    host_sdk::web::Response page(const host_sdk::Call& call, PageFrame& frame, ledger::Session& session,
                                 std::vector<ServiceRow> rows, std::size_t begin, const UnsavedChoices& unsaved,
                                 const WantedService& wanted) const;

    const PageContext& m_context;
};

} // namespace plugin::pages
