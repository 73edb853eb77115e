#pragma once

#include "plugin/pages/audit_query.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

namespace plugin::pages {

// Registro delle attività: who did what when, for the owner. The chain is verified when he asks for it, since that
// reads every row; its last hash is always shown. Thread-safe.
class AuditPage {
public:
    explicit AuditPage(const PageContext& context) noexcept : m_context(context) {}

    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

    // What the filter leaves, as CSV; the export is told of itself.
    host_sdk::web::Response export_csv(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    void verify(const host_sdk::Call& call, PageFrame& frame, ledger::Session& session, const AuditQuery& query) const;

    const PageContext& m_context;
};

} // namespace plugin::pages
