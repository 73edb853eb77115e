#include "plugin/sending/claim.hpp"

#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_table.hpp"

namespace plugin::sending {
namespace {

constexpr const char* k_not_read =
    "La fattura non è più disponibile nella versione confermata: controllarla e chiedere "
    "di nuovo l'invio.";

ledger::TotalsByType totals_of(const domain::FiscalDocument& document)
{
    ledger::TotalsByType totals;
    for (const domain::ExpenseLine& line : document.lines) {
        domain::Cents& total = totals[std::string(domain::code(line.type))];
        total = domain::Cents(total.value() + line.amount.value());
    }
    return totals;
}

} // namespace

std::optional<Confirmed> confirm(ledger::Session& session, const intake::DocumentUpdate& update,
                                 const ledger::Document& wished, const std::optional<host_sdk::Invoice>& invoice)
{
    std::optional<intake::UpdatedDocument> updated;
    if (invoice) {
        updated = update.apply(*invoice);
    } else {
        update.apply_gone(wished);
    }
    if (updated && updated->document.queued_at && updated->judgement.assessment.document) {
        domain::FiscalDocument& fiscal = *updated->judgement.assessment.document;
        const domain::Operation operation = fiscal.refunds ? domain::Operation::refund : domain::Operation::insert;
        return Confirmed{std::move(updated->document), std::move(fiscal), operation,
                         std::move(updated->judgement.fingerprint)};
    }
    ledger::DocumentTable documents(session);
    std::optional<ledger::Document> left = documents.find(wished.id);
    if (left && left->queued_at) { // an older version than one already seen: not the one that was confirmed
        left->queued_at = std::nullopt;
        left->queued_by.clear();
        left->note = k_not_read;
        documents.save(*left);
    }
    return std::nullopt;
}

ledger::Attempt make_attempt(const Confirmed& confirmed, const std::string& certificate, std::int64_t now_ms)
{
    ledger::Attempt attempt{.id = ledger::make_attempt_id(),
                            .document_id = confirmed.document.id,
                            .operation = std::string(domain::letter(confirmed.operation)),
                            .key = confirmed.fiscal.key};
    attempt.totals = totals_of(confirmed.fiscal);
    attempt.fingerprint = confirmed.fingerprint;
    attempt.certificate = certificate;
    attempt.started_at = now_ms;
    attempt.started_by = confirmed.document.queued_by;
    return attempt;
}

void claim(ledger::Session& session, Confirmed& confirmed, const ledger::Attempt& attempt)
{
    ledger::Document& document = confirmed.document;
    document.status = domain::TransmissionStatus::sending;
    document.queued_at = std::nullopt;
    document.queued_by.clear();
    document.fingerprint = confirmed.fingerprint;
    document.sent_revision = document.revision;
    document.note.clear();
    document.file_id = attempt.file_id;
    ledger::DocumentTable(session).save(document);
    ledger::AttemptTable(session).add(attempt);
}

} // namespace plugin::sending
