#pragma once

#include "plugin/ledger/document.hpp"

#include <host_sdk/invoices.hpp>

#include <optional>
#include <span>
#include <vector>

namespace plugin::intake {

// The invoices of the documents, in their order; nothing where the host has none any more. To be asked before a
// transaction begins: no lock is held while the host works. Throws host_sdk::Error where it fails.
std::vector<std::optional<host_sdk::Invoice>> invoices_of(std::span<const ledger::Document> documents,
                                                          const host_sdk::Host& host, const host_sdk::Call& call);

} // namespace plugin::intake
