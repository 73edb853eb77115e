#pragma once

#include "plugin/ledger/audit_entry.hpp"
#include "plugin/pages/audit_query.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/call.hpp>
#include <host_sdk/catalogue.hpp>
#include <host_sdk/host.hpp>
#include <host_sdk/web/view.hpp>

#include <map>
#include <string>
#include <vector>

namespace plugin::pages {

// The host's words for the ids in the log.
struct AuditNames {
    std::vector<host_sdk::BillingEntity> entities;
    std::map<std::string, std::string, std::less<>> services;
};

AuditNames read_audit_names(const host_sdk::Host& host, const host_sdk::Call& call);

// "rows" and "has_rows".
host_sdk::web::View audit_view(const std::vector<ledger::AuditRow>& rows, const AuditNames& names);

// The fields of the filter, with what was chosen.
void set_audit_choices(host_sdk::web::View& view, const AuditQuery& query, const std::vector<std::string>& actors,
                       const AuditNames& names);

// A line of the export.
std::vector<std::string> audit_cells(const ledger::AuditRow& row, const AuditNames& names);

} // namespace plugin::pages
