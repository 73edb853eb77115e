#pragma once

#include "plugin/intake/assessor.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/ledger/reconciliation_table.hpp"
#include "plugin/ledger/session.hpp"

#include <host_sdk/invoices.hpp>

#include <optional>

namespace plugin::intake {

// In a ledger that was rebuilt or put back (see ReconciliationTable): what the archive holds of this invoice and was
// not taken over yet.
std::optional<ledger::HeldDocument> find_in_archive(ledger::Session& session, const host_sdk::Invoice& invoice);

// Makes of the document what the archive holds of it: accolto with its protocol, and a history that says so. What was
// sent is taken to be what the invoice says now where the amounts are the same; otherwise the document counts as
// changed. The caller saves the document. `judgement` is the assessor's. Inside a Transaction.
void adopt_from_archive(ledger::Session& session, const ledger::HeldDocument& held, const Assessor& assessor,
                        const Judgement& judgement, ledger::Document& document);

// In such a ledger a refund that could be sent is asked for first, once: a monthly report need not list it. The
// document has been saved, and is saved again where it is to be verified. Inside a Transaction.
void ask_for_refund(ledger::Session& session, const Assessor& assessor, const Judgement& judgement,
                    ledger::Document& document);

} // namespace plugin::intake
