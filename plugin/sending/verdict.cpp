#include "plugin/sending/verdict.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/operation_notes.hpp"
#include "plugin/sending/audit_trail.hpp"
#include "plugin/sending/settlement.hpp"

namespace plugin::sending {
namespace {

using domain::TransmissionStatus;

// Returns the outcome of the attempt.
std::string settle(ledger::Session& session, ledger::Document& document, const ledger::Verdict& verdict,
                   std::int64_t now_ms)
{
    if (is_held(document) && !verdict.done) {
        settle_unchanged(document, ledger::not_done_note());
        return ledger::not_done_outcome();
    }
    if (is_cancellation(document)) {
        settle_cancelled(session, document, verdict.protocol, now_ms);
        return ledger::cancelled_outcome();
    }
    if (verdict.done) {
        const TransmissionStatus status = document.held_status.value_or(TransmissionStatus::accepted);
        const std::string protocol = verdict.protocol.empty() ? document.protocol : verdict.protocol;
        settle_acquired(session, document, status, protocol, now_ms);
        document.note = domain::text("verdict-note.held");
        document.check_due = true; // its invoice may have changed while the answer was open
        return std::string(storage_code(status));
    }
    document.status = TransmissionStatus::to_send;
    document.verify_after = std::nullopt;
    document.verify_tries = 0;
    document.note = domain::text("verdict-note.absent");
    document.check_due = true;
    return ledger::not_received_outcome();
}

} // namespace

void store_verdict(ledger::Session& session, const ledger::Verdict& verdict, std::int64_t now_ms)
{
    ledger::VerdictTable(session).remove(verdict.document_id);
    std::optional<ledger::Document> document = ledger::DocumentTable(session).find(verdict.document_id);
    const std::optional<ledger::Attempt> attempt = ledger::AttemptTable(session).last(verdict.document_id);
    if (!document || !attempt || document->status != TransmissionStatus::to_verify) return;
    std::string outcome = settle(session, *document, verdict, now_ms);
    const ledger::AttemptResult result{
        ledger::AttemptState::told, std::move(outcome), verdict.protocol, "on the word of " + verdict.given_by, {}};
    ledger::AttemptTable(session).finish(attempt->id, result, now_ms);
    record_outcome(session, *document, result, now_ms);
    ledger::DocumentTable(session).save(*document);
}

} // namespace plugin::sending
