#pragma once

#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/transport/sistema_ts_client.hpp"

#include <cstdint>

namespace plugin::sending {

// Writes what came of sending a claimed document: its status, its attempt, and what follows for its billing entity. For
// one thread, inside a Transaction.
void store_sent_outcome(ledger::Session& session, const ledger::Attempt& attempt,
                        const transport::CallOutcome<sts::DocumentAnswer>& outcome, std::int64_t now_ms);

// The messages of Sistema TS as the ledger keeps them.
std::vector<ledger::Message> to_ledger(const std::vector<sts::Message>& messages);

} // namespace plugin::sending
