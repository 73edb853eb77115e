#pragma once

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>

#include <string>
#include <string_view>

namespace plugin::pages {

// The patient of an invoice, read from the host under the rights of the call's user: the ledger keeps no name. A word
// in its place where the user may not see it, or the host has none.
std::string patient_name(const host_sdk::Call& call, const host_sdk::Host& host, std::string_view invoice_id);

} // namespace plugin::pages
