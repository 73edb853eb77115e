#pragma once

#include "plugin/ledger/ledger_database.hpp"
#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/health.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>
#include <host_sdk/web/router.hpp>

#include <vector>

namespace plugin::pages {

// All pages of the plugin behind one router; the paths are those of manifest.json. Thread-safe.
class Pages {
public:
    explicit Pages(PageContext context);
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    // Throws host_sdk::Error(not_found) for a path that is none of ours. Where the ledger cannot be read or written, a
    // page says so.
    host_sdk::web::Response handle(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

    std::vector<host_sdk::HealthLine> health(const host_sdk::Call& call) const;

private:
    std::vector<host_sdk::HealthLine> lines_of_health(const host_sdk::Call& call) const;
    host_sdk::web::Response explain_ledger(const host_sdk::Call& call, const host_sdk::web::Request& request,
                                           ledger::LedgerTrouble trouble) const;

    const PageContext m_context;
    host_sdk::web::Router m_router;
};

} // namespace plugin::pages
