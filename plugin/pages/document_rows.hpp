#pragma once

#include "plugin/ledger/document_filter.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/pages/access.hpp"
#include "plugin/pages/documents_query.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/ready_documents.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/view.hpp>

#include <vector>

// The table of Invio Documenti Fiscali, and its pager.
namespace plugin::pages {

// What one request for the list is answered from.
struct Listing {
    const PageContext& context;
    const host_sdk::Call& call;
    const host_sdk::web::Request& request;
    const Access& access;
    ledger::Session& session;
    const DocumentsQuery& query;
    const ledger::DocumentFilter& filter; // of the query, narrowed by its text
    const std::vector<host_sdk::BillingEntity>& entities;
    const EntityIds& connected;
};

// Sets the rows of one page, and what leads to the first and to the next one. Throws where the request is cancelled.
void set_rows(host_sdk::web::View& view, const Listing& list);

} // namespace plugin::pages
