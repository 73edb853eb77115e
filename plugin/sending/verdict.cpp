#include "plugin/sending/verdict.hpp"

#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/operation_notes.hpp"
#include "plugin/sending/audit_trail.hpp"
#include "plugin/sending/settlement.hpp"

namespace plugin::sending {
namespace {

using domain::TransmissionStatus;

constexpr const char* k_held = "L'esito è stato registrato da chi ha trovato il documento sul portale del Sistema TS.";
constexpr const char* k_absent =
    "Chi ha controllato sul portale del Sistema TS non ha trovato il documento: si può inviare di nuovo.";

// Returns the outcome in the words of the attempt.
std::string settle(ledger::Session& session, ledger::Document& document, const ledger::Verdict& verdict,
                   std::int64_t now_ms)
{
    if (is_held(document) && !verdict.done) {
        settle_unchanged(document, ledger::k_not_done);
        return "non eseguito";
    }
    if (is_cancellation(document)) {
        settle_cancelled(session, document, verdict.protocol, now_ms);
        return std::string(ledger::k_cancelled_outcome);
    }
    if (verdict.done) {
        const TransmissionStatus status = document.held_status.value_or(TransmissionStatus::accepted);
        const std::string protocol = verdict.protocol.empty() ? document.protocol : verdict.protocol;
        settle_acquired(session, document, status, protocol, now_ms);
        document.note = k_held;
        document.check_due = true; // its invoice may have changed while the answer was open
        return std::string(italian_text(status));
    }
    document.status = TransmissionStatus::to_send;
    document.verify_after = std::nullopt;
    document.verify_tries = 0;
    document.note = k_absent;
    document.check_due = true;
    return "non ricevuto";
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
