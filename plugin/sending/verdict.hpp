#pragma once

#include "plugin/ledger/session.hpp"
#include "plugin/ledger/verdict_table.hpp"

#include <cstdint>

namespace plugin::sending {

// Settles esito da verificare by what the doctor found on the portal. Where Sistema TS has answered meanwhile, its
// answer stands. Needs a Transaction of the session.
void store_verdict(ledger::Session& session, const ledger::Verdict& verdict, std::int64_t now_ms);

} // namespace plugin::sending
