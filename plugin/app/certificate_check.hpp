#pragma once

#include "plugin/ledger/ledger_database.hpp"
#include "plugin/pages/certificate_state.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/host.hpp>

namespace plugin::app {

// How the pages learn of certificates: the one in use by the ledger and the settings. Refers to the rules and the
// ledger.
pages::CertificateReader certificate_reader(const host_sdk::Host& host, const rules::RulesData& rules,
                                            ledger::LedgerDatabase& ledger);

} // namespace plugin::app
