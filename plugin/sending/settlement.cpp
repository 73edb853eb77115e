#include "plugin/sending/settlement.hpp"

#include "plugin/domain/operation.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/operation_notes.hpp"
#include "plugin/ledger/proposal_table.hpp"

namespace plugin::sending {
namespace {

using domain::TransmissionStatus;

void no_longer_wished(ledger::Document& document)
{
    document.operation.clear();
    document.held_status.reset();
    document.verify_after = std::nullopt;
    document.verify_tries = 0;
}

} // namespace

void settle_acquired(ledger::Session& session, ledger::Document& document, TransmissionStatus status,
                     const std::string& protocol, std::int64_t now_ms)
{
    no_longer_wished(document);
    document.status = status;
    document.protocol = protocol;
    document.outcome_at = now_ms;
    document.changed_after_sending = false;
    document.note.clear();
    ledger::FindingTable(session).replace(document.id, {});
    ledger::ProposalTable(session).remove(document.id);
    ledger::DocumentTable(session).mark_for_check_of_refunds();
}

void settle_cancelled(ledger::Session& session, ledger::Document& document, const std::string& protocol,
                      std::int64_t now_ms)
{
    no_longer_wished(document);
    document.status = TransmissionStatus::excluded;
    document.protocol = protocol;
    document.outcome_at = now_ms;
    document.changed_after_sending = false;
    document.check_due = true;
    document.note = ledger::cancelled_note();
    ledger::FindingTable(session).replace(document.id, {});
    ledger::ProposalTable(session).remove(document.id);
}

void settle_unchanged(ledger::Document& document, const std::string& note)
{
    document.status = document.held_status.value_or(document.status);
    no_longer_wished(document);
    document.changed_after_sending = true;
    document.fingerprint.clear(); // never equal to that of the invoice
    document.check_due = true;    // what is proposed is looked at again
    document.note = note;
}

bool is_cancellation(const ledger::Document& document) noexcept
{
    return document.operation == domain::letter(domain::Operation::cancellation);
}

} // namespace plugin::sending
