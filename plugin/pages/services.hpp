#pragma once

#include "plugin/domain/invoice_facts.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/session.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/catalogue.hpp>
#include <host_sdk/host.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace plugin::pages {

enum class ServiceState {
    to_associate, // new: nothing was said about it yet (BEHAVIOURS 35)
    to_confirm,   // modified since it was associated (BEHAVIOURS 34)
    associated,
};

// A service of the host and how it is sent.
struct ServiceRow {
    host_sdk::Service service;
    std::optional<domain::Association> association;
    ServiceState state = ServiceState::to_associate;
    ledger::WaitingDocuments waiting = {}; // see with_waiting
};

// Every service of the host (BEHAVIOURS 29), in the host's order.
std::vector<ServiceRow> services_of(const host_sdk::Call& call, const host_sdk::Host& host, ledger::Session& session);

// The same with the paid documents that each one holds up; those to be associated or confirmed come first, and of these
// the ones for which most documents wait.
std::vector<ServiceRow> with_waiting(std::vector<ServiceRow> rows, ledger::Session& session);

// How many are still to be associated or confirmed.
std::int64_t count_open(const std::vector<ServiceRow>& rows) noexcept;

} // namespace plugin::pages
