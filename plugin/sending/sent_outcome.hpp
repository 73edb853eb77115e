#pragma once

#include "plugin/domain/transmission_status.hpp"
#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/sending/circuit_breaker.hpp"
#include "plugin/sts/document_answer.hpp"
#include "plugin/transport/call_outcome.hpp"

#include <cstdint>
#include <vector>

namespace plugin::sending {

// Writes what came of sending a claimed document: its status, which is returned, its attempt, and what follows for its
// billing entity, whose breaker it is. For one thread, inside a Transaction.
domain::TransmissionStatus store_sent_outcome(ledger::Session& session, CircuitBreaker& breaker,
                                              const ledger::Attempt& attempt,
                                              const transport::CallOutcome<sts::DocumentAnswer>& outcome,
                                              std::int64_t now_ms);

// The messages of Sistema TS as the ledger keeps them.
std::vector<ledger::Message> to_ledger(const std::vector<sts::Message>& messages);

} // namespace plugin::sending
