#pragma once

#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/transport/sistema_ts_client.hpp"

#include <cstdint>

namespace plugin::sending {

// Writes what Sistema TS says when it is asked what became of a document whose answer never came. For one thread,
// inside a Transaction.
void store_query_outcome(ledger::Session& session, const ledger::Attempt& attempt,
                         const transport::CallOutcome<sts::QueryAnswer>& outcome, std::int64_t now_ms);

} // namespace plugin::sending
