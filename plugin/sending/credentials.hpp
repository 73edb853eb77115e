#pragma once

#include "plugin/ledger/configuration.hpp"
#include "plugin/sts/credentials.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>

#include <string>

namespace plugin::sending {

// The account with its secrets opened by the host's key. Throws ledger::SecretBoxError where the key or the texts are
// not those that were sealed, host_sdk::Error where the host refuses the key.
sts::Credentials open_credentials(host_sdk::Host host, const host_sdk::Call& call, const std::string& billing_entity_id,
                                  const ledger::Account& account);

// For the doctor, when they do not open.
std::string unreadable_credentials();

} // namespace plugin::sending
