#include "plugin/intake/adoption.hpp"

#include "plugin/domain/operation.hpp"
#include "plugin/domain/sent_content.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/operation_notes.hpp"
#include "plugin/ledger/proposal_table.hpp"
#include "plugin/ledger/reconciliation_table.hpp"

namespace plugin::intake {
namespace {

using domain::Operation;
using domain::SentContent;
using domain::TransmissionStatus;
using ledger::HeldDocument;

constexpr const char* k_technical = "found in the monthly report, after the ledger was rebuilt or put back";

// What the report does not tell (VAT, tracing) is that of the invoice as it is now.
SentContent as_archived(const HeldDocument& held, const std::optional<SentContent>& now)
{
    const domain::Date paid_on = domain::Date::from_iso(held.paid_on).value_or(held.key.issued_on);
    SentContent content = now.value_or(SentContent{{held.key, paid_on, false, {}, {}, {}, false, {}}, {}});
    domain::FiscalDocument& document = content.document;
    document.key = held.key;
    document.paid_on = paid_on;
    std::vector<domain::ExpenseLine> lines;
    for (const auto& [type, total] : held.totals) {
        const auto known = domain::expense_type_from_code(type);
        if (!known) continue;
        auto vat = std::get<domain::VatTreatment>(domain::VatTreatment::parse("", "N4"));
        for (const domain::ExpenseLine& line : document.lines) {
            if (line.type == *known) vat = line.vat;
        }
        lines.push_back({*known, domain::ExpenseFlag::none, total, vat});
    }
    document.lines = std::move(lines);
    return content;
}

ledger::Attempt history_of(const HeldDocument& held, const ledger::Document& document, std::int64_t now_ms)
{
    ledger::Attempt attempt{
        .document_id = document.id, .operation = held.operation.empty() ? "I" : held.operation, .key = held.key};
    attempt.totals = held.totals;
    attempt.started_at = now_ms;
    attempt.state = ledger::AttemptState::resolved;
    attempt.outcome = storage_code(TransmissionStatus::accepted);
    attempt.protocol = held.protocol;
    attempt.ended_at = now_ms;
    attempt.technical = k_technical;
    return attempt;
}

void forget_wishes(ledger::Document& document)
{
    take_back_wish(document);
    document.verify_after = std::nullopt;
    document.verify_tries = 0;
}

void adopt_cancelled(ledger::Session& session, ledger::Document& document, const HeldDocument& held)
{
    if (!domain::is_acquired(document.status)) return; // it may be sent
    document.status = TransmissionStatus::excluded;
    document.protocol = held.protocol;
    document.changed_after_sending = false;
    document.check_due = true;
    document.note = ledger::cancelled_note();
    ledger::FindingTable(session).replace(document.id, {});
    ledger::ProposalTable(session).remove(document.id);
}

void adopt(ledger::Session& session, const Assessor& assessor, const Judgement& judgement,
           const std::optional<SentContent>& now, ledger::Document& document, const HeldDocument& held)
{
    const bool same = now && now->document.key == held.key && ledger::totals_of(now->document) == held.totals;
    document.status = TransmissionStatus::accepted;
    document.protocol = held.protocol;
    document.outcome_at = assessor.now_ms();
    document.note = domain::text("adoption.note");
    document.fingerprint = same ? assessor.fingerprint_of(judgement) : "";
    document.sent_revision = document.revision;
    document.changed_after_sending = !same;
    document.hidden = false;
    ledger::DocumentTable(session).save(document); // it needs an id for its history
    ledger::Attempt attempt = history_of(held, document, assessor.now_ms());
    attempt.content = same ? judgement.content() : to_text(as_archived(held, now));
    ledger::AttemptTable(session).add(attempt);
    ledger::FindingTable(session).replace(document.id, {});
    ledger::ProposalTable(session).remove(document.id);
    ledger::DocumentTable(session).mark_for_check_of_refunds();
}

} // namespace

std::optional<HeldDocument> find_in_archive(ledger::Session& session, const host_sdk::Invoice& invoice)
{
    return ledger::ReconciliationTable(session).find_held(invoice.billing_entity_id, invoice.number, invoice.issued_on);
}

void adopt_from_archive(ledger::Session& session, const HeldDocument& held, const Assessor& assessor,
                        const Judgement& judgement, ledger::Document& document)
{
    const auto now = domain::sent_content_from_text(judgement.content());
    if (now && now->document.key.vat_number != held.key.vat_number) return; // of another issuer
    const bool is_known =
        domain::is_acquired(document.held_status.value_or(document.status)) && document.protocol == held.protocol;
    const bool is_refund = document.kind == domain::DocumentKind::credit_note;
    if (!is_known && is_refund && !(now && now->document.refunds)) return; // once what it refunds is taken over
    ledger::ReconciliationTable(session).mark_adopted(document.billing_entity_id, held);
    if (is_known) return;
    forget_wishes(document);
    if (held.operation == domain::letter(Operation::cancellation)) return adopt_cancelled(session, document, held);
    adopt(session, assessor, judgement, now, document, held);
}

void ask_for_refund(ledger::Session& session, const Assessor& assessor, const Judgement& judgement,
                    ledger::Document& document)
{
    ledger::ReconciliationTable reconciliation(session);
    if (document.status != TransmissionStatus::to_send) return;
    const auto content = domain::sent_content_from_text(judgement.content());
    if (!content || !content->document.refunds) return;
    const auto stored = ledger::DocumentTable(session).find(document.id);
    if (!stored || stored->held_back ||
        reconciliation.is_known(document.billing_entity_id, document.number, document.issued_on)) {
        return;
    }
    const HeldDocument asked{content->document.key,
                             {},
                             {},
                             std::string(domain::letter(Operation::refund)),
                             ledger::totals_of(content->document)};
    reconciliation.add(document.billing_entity_id, asked);
    reconciliation.mark_adopted(document.billing_entity_id, asked);
    forget_wishes(document);
    document.status = TransmissionStatus::to_verify;
    document.verify_after = assessor.now_ms();
    ledger::DocumentTable(session).save(document);
    // It stands for an attempt that this ledger may not know of.
    ledger::Attempt attempt = history_of(asked, document, assessor.now_ms());
    attempt.state = ledger::AttemptState::uncertain;
    attempt.outcome.clear();
    attempt.ended_at = std::nullopt;
    attempt.content = judgement.content();
    ledger::AttemptTable(session).add(attempt);
}

} // namespace plugin::intake
