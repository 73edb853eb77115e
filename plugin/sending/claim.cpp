#include "plugin/sending/claim.hpp"

#include "plugin/domain/sent_content.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/sending/audit_trail.hpp"

namespace plugin::sending {
namespace {

using domain::Operation;
using intake::Judgement;

// What Sistema TS holds is what is cancelled, whatever its invoice says now.
std::optional<Confirmed> confirm_cancellation(ledger::Session& session, const ledger::Document& document)
{
    const auto held = ledger::AttemptTable(session).last_acquired(document.id);
    auto content = held ? domain::sent_content_from_text(held->content) : std::nullopt;
    if (!content) return std::nullopt;
    return Confirmed{document, std::move(content->document), Operation::cancellation, document.fingerprint,
                     held->content};
}

// A variation must keep the key of what is held, and may not become a refund (PROTOCOL 5.4).
bool may_be_sent(ledger::Session& session, const ledger::Document& document, const domain::FiscalDocument& now)
{
    if (!document.held_status) return true;
    const auto held = ledger::AttemptTable(session).last_acquired(document.id);
    return held && held->key == now.key && !now.refunds;
}

} // namespace

std::optional<Confirmed> confirm(ledger::Session& session, const intake::DocumentUpdate& update,
                                 const ledger::Document& wished, const std::optional<host_sdk::Invoice>& invoice,
                                 bool stands)
{
    std::optional<intake::UpdatedDocument> updated;
    if (invoice) {
        const bool is_known = stands && invoice->id == wished.invoice_id;
        updated = is_known ? update.apply(*invoice, wished) : update.apply(*invoice);
    } else {
        update.apply_gone(wished);
    }
    ledger::DocumentTable documents(session);
    auto document = updated ? std::optional(std::move(updated->document)) : documents.find(wished.id);
    if (!document || !document->queued_at) return std::nullopt;
    if (ledger::operation_of(*document, false) == Operation::cancellation) {
        if (auto cancellation = confirm_cancellation(session, *document)) return cancellation;
    } else if (updated && updated->judgement.sendable() &&
               may_be_sent(session, *document, *updated->judgement.document)) {
        Judgement& judgement = updated->judgement;
        const Operation operation = ledger::operation_of(*document, judgement.document->refunds.has_value());
        std::string fingerprint = update.assessor().fingerprint_of(judgement);
        std::string content = judgement.content();
        return Confirmed{std::move(*document), std::move(*judgement.document), operation, std::move(fingerprint),
                         std::move(content)};
    }
    // Not what was confirmed: an older version than one already seen, or one that a variation cannot carry.
    take_back_wish(*document);
    document->note = domain::text("claim.not-read");
    documents.save(*document);
    return std::nullopt;
}

ledger::Attempt make_attempt(const Confirmed& confirmed, const std::string& certificate, std::int64_t now_ms)
{
    ledger::Attempt attempt{.document_id = confirmed.document.id,
                            .operation = std::string(domain::letter(confirmed.operation)),
                            .key = confirmed.fiscal.key};
    attempt.totals = ledger::totals_of(confirmed.fiscal);
    attempt.content = confirmed.content;
    attempt.certificate = certificate;
    attempt.started_at = now_ms;
    attempt.started_by = confirmed.document.queued_by;
    return attempt;
}

std::int64_t claim(ledger::Session& session, Confirmed& confirmed, const ledger::Attempt& attempt)
{
    const ledger::Document queued = confirmed.document;
    ledger::Document& document = confirmed.document;
    document.status = domain::TransmissionStatus::sending;
    document.queued_at = std::nullopt;
    document.queued_by.clear();
    document.fingerprint = confirmed.fingerprint;
    document.sent_revision = document.revision;
    document.note.clear();
    document.file_id = attempt.file_id;
    ledger::DocumentTable(session).save(document, queued);
    const std::int64_t id = ledger::AttemptTable(session).add(attempt);
    if (!attempt.file_id) record_claim(session, document, attempt);
    return id;
}

} // namespace plugin::sending
