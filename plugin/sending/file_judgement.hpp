#pragma once

#include "plugin/ledger/outgoing_file.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/sts/error_details.hpp"
#include "plugin/sts/file_state.hpp"

#include <cstdint>
#include <stdexcept>

namespace plugin::sending {

// What Sistema TS says of a file contradicts itself or cannot be read. Technical, without content.
class UnclearJudgement : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Gives every document of a file that Sistema TS has judged its own outcome, and keeps the error details as they came.
// Nothing is accepted where the figures of `told` and the rows of `details` do not agree: UnclearJudgement is thrown,
// and the Transaction, in which this runs, must not be committed.
void judge_documents(ledger::Session& session, ledger::OutgoingFile& file, const sts::SentFile& told,
                     const sts::ErrorDetailsAnswer& details, std::int64_t now_ms);

// Sistema TS discarded the whole file: nothing was acquired, the receipt says why. Inside a Transaction.
void discard_file(ledger::Session& session, ledger::OutgoingFile& file, std::int64_t now_ms);

// It cannot be told from the file what became of its documents: each is asked for by itself. Inside a Transaction.
void ask_singly(ledger::Session& session, ledger::OutgoingFile& file, const std::string& technical,
                std::int64_t now_ms);

} // namespace plugin::sending
