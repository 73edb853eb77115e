#pragma once

#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

namespace plugin::pages {

// Associa tipo spesa: every service of the practice with its expense type, and the legend (BEHAVIOURS 29 to 35).
// Thread-safe.
class ExpenseTypesPage {
public:
    explicit ExpenseTypesPage(const PageContext& context) noexcept : m_context(context) {}

    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

    // Salva associazioni. A service that was modified counts as confirmed only where its type is changed or its box
    // ticked, and only for the revision that the doctor saw.
    host_sdk::web::Response save(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    const PageContext& m_context;
};

} // namespace plugin::pages
