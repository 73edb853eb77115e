#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/domain/operation.hpp"
#include "plugin/intake/document_update.hpp"
#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"

#include <host_sdk/invoices.hpp>

#include <optional>
#include <string>

namespace plugin::sending {

// A queued document that is still what the doctor confirmed: it may be claimed.
struct Confirmed {
    ledger::Document document;
    domain::FiscalDocument fiscal;
    domain::Operation operation;
    std::string fingerprint; // of the fiscal content
    std::string content;     // domain::SentContent
};

// Looks at the invoice once more. Nothing where the document is not to be sent as the doctor confirmed it: it has then
// left the queue, and says why. For one thread, inside a Transaction; `stands` says that no other session has written
// since `wished` was read.
std::optional<Confirmed> confirm(ledger::Session& session, const intake::DocumentUpdate& update,
                                 const ledger::Document& wished, const std::optional<host_sdk::Invoice>& invoice,
                                 bool stands = false);

// Writes the claim: the document is in invio from here on. `attempt` has the identity of what is sent, and where from.
// Told of in the audit log, but for one that goes in a file. Inside the same Transaction, which is committed before the
// first byte leaves. Returns the attempt's id.
std::int64_t claim(ledger::Session& session, Confirmed& confirmed, const ledger::Attempt& attempt);

// The attempt for it, without what only the sender knows: the digest of the request or the file.
ledger::Attempt make_attempt(const Confirmed& confirmed, const std::string& certificate, std::int64_t now_ms);

} // namespace plugin::sending
