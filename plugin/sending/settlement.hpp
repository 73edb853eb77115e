#pragma once

#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <string>

// How a document stands once the outcome of an operation is known. Each changes the document, which the caller saves,
// and what depends on it. For one thread, inside a Transaction.
namespace plugin::sending {

// Sistema TS holds what was sent: inserted, varied or refunded.
void settle_acquired(ledger::Session& session, ledger::Document& document, domain::TransmissionStatus status,
                     const std::string& protocol, std::int64_t now_ms);

// The archive holds it no more. It stays in the list, and its invoice is looked at again: where it changed its number
// or its date it may be sent as the new document that it is.
void settle_cancelled(ledger::Session& session, ledger::Document& document, const std::string& protocol,
                      std::int64_t now_ms);

// A variation or a cancellation was not done: Sistema TS holds what it held. What was proposed may be asked for again.
void settle_unchanged(ledger::Document& document, const std::string& note);

// Whether the document is one that Sistema TS holds and that is to be varied or cancelled.
inline bool is_held(const ledger::Document& document) noexcept
{
    return document.held_status.has_value();
}
bool is_cancellation(const ledger::Document& document) noexcept;

} // namespace plugin::sending
