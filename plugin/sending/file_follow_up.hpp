#pragma once

#include "plugin/ledger/outgoing_file.hpp"
#include "plugin/sending/context.hpp"

#include <host_sdk/call.hpp>

namespace plugin::sending {

// What becomes of the files that were sent (PROTOCOL 10.4): asks until Sistema TS has judged each, reads the errors of
// its documents, keeps the receipt; and finds out whether a file arrived whose answer never came. Refers to the
// context.
class FileFollowUp {
public:
    explicit FileFollowUp(const Context& context) noexcept : m_context(context) {}

    // Asks one question. False where none is due.
    bool ask_for_one(const Environment& environment, const host_sdk::Call& call) const;

private:
    void ask_state(ledger::OutgoingFile file, SistemaTs& sistema_ts, const host_sdk::Call& call) const;
    void search(ledger::OutgoingFile file, SistemaTs& sistema_ts, const host_sdk::Call& call) const;
    void fetch_receipt(ledger::OutgoingFile file, SistemaTs& sistema_ts, const host_sdk::Call& call) const;

    const Context& m_context;
};

} // namespace plugin::sending
