#pragma once

#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/health.hpp>

#include <vector>

namespace plugin::pages {

// How the transmission stands, in a few lines for the host's page about the plugin: each billing entity's connection,
// the documents that need somebody, the certificate. What needs somebody comes first. Reads the ledger only.
std::vector<host_sdk::HealthLine> health_report(const PageContext& context, const host_sdk::Call& call);

} // namespace plugin::pages
