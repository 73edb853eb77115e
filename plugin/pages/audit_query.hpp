#pragma once

#include "plugin/ledger/audit_table.hpp"

#include <host_sdk/web/form.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace plugin::pages {

// What the audit log is asked for: read from the page's address or from the form of the export. A value type.
struct AuditQuery {
    ledger::AuditFilter filter;
    std::string from; // ISO dates, as they stand in the form; empty: not said
    std::string to;
    std::optional<std::int64_t> before; // the serial above the page
    bool verify = false;
    std::string expected; // an earlier last hash, in lower case

    // Anything that cannot be read counts as not said.
    static AuditQuery from_form(const host_sdk::web::Form& form);

    bool is_filtered() const noexcept;
    // "/attivita?dal=...": the same filter, from another place on.
    std::string path_before(const std::optional<std::int64_t>& serial) const;
};

} // namespace plugin::pages
