#pragma once

#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/ledger/outgoing_file.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>

// What the jobs tell the audit log, in the transaction of the thing itself. For one thread, inside a Transaction.
namespace plugin::sending {

// A document leaves by itself. One that goes in a file is told of with its file.
void record_claim(ledger::Session& session, const ledger::Document& document, const ledger::Attempt& attempt);

// `document` as it stands with the result.
void record_outcome(ledger::Session& session, const ledger::Document& document, const ledger::AttemptResult& result,
                    std::int64_t now_ms);

// So many documents were in invio when the program ended.
void record_interruption(ledger::Session& session, std::int64_t documents, std::int64_t now_ms);

// Saves a file that was saved before, and tells where its state has changed.
void save_file(ledger::Session& session, ledger::OutgoingFile& file, std::int64_t now_ms);

} // namespace plugin::sending
