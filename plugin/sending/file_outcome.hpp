#pragma once

#include "plugin/ledger/outgoing_file.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/transport/sistema_ts_client.hpp"

#include <cstdint>

namespace plugin::sending {

// Writes what came of sending a file: its state, and what follows for its documents and its billing entity. For one
// thread, inside a Transaction.
void store_file_sent(ledger::Session& session, ledger::OutgoingFile& file,
                     const transport::CallOutcome<sts::FileSendingAnswer>& outcome, std::int64_t now_ms);

// A file of which nothing has left: its documents are queued again. Inside a Transaction.
void drop_unsent_file(ledger::Session& session, const ledger::OutgoingFile& file, std::int64_t now_ms);

} // namespace plugin::sending
