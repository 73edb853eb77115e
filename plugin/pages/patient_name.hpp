#pragma once

#include "plugin/ledger/document.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>

#include <span>
#include <string>
#include <vector>

namespace plugin::pages {

// The patients of the documents' invoices, in their order, read from the host under the rights of the call's user: the
// ledger keeps no name. A word in its place where the user may not see it, or the host has none.
std::vector<std::string> patient_names(const host_sdk::Call& call, const host_sdk::Host& host,
                                       std::span<const ledger::Document> documents);
std::string patient_name(const host_sdk::Call& call, const host_sdk::Host& host, const ledger::Document& document);

} // namespace plugin::pages
