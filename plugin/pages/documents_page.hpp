#pragma once

#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>
#include <host_sdk/web/view.hpp>

namespace plugin::pages {

// Invio Documenti Fiscali: the invoices with a payment date and their transmission status (BEHAVIOURS 36 to 47).
// Thread-safe.
class DocumentsPage {
public:
    explicit DocumentsPage(const PageContext& context) noexcept : m_context(context) {}

    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    void set_deadline(host_sdk::web::View& view, ledger::Session& session) const;

    const PageContext& m_context;
};

} // namespace plugin::pages
