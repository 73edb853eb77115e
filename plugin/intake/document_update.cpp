#include "plugin/intake/document_update.hpp"

#include "plugin/domain/operation.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/intake/adoption.hpp"
#include "plugin/intake/invoice_facts.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/proposal_table.hpp"
#include "plugin/ledger/reconciliation_table.hpp"

namespace plugin::intake {
namespace {

using domain::TransmissionStatus;
using ledger::Document;

constexpr std::string_view k_cancellation = "C"; // domain::letter

std::string gone_after_sending()
{
    return domain::text("document-update.gone-after-sending");
}

std::string changed_in_queue()
{
    return domain::text("document-update.changed-in-queue");
}

void copy_facts(const host_sdk::Invoice& invoice, Document& document)
{
    document.billing_entity_id = invoice.billing_entity_id;
    document.number = invoice.number;
    document.issued_on = invoice.issued_on;
    document.paid_on = invoice.paid_on.value_or("");
    document.total_cents = invoice.total_cents;
    document.kind = kind_of(invoice);
}

TransmissionStatus status_of(const Judgement& judgement)
{
    if (judgement.sendable()) return TransmissionStatus::to_send;
    return judgement.excluded() ? TransmissionStatus::excluded : TransmissionStatus::to_correct;
}

bool waits_for_sistema_ts(TransmissionStatus status)
{
    return domain::is_unanswered(status) || status == TransmissionStatus::taken_in_charge;
}

} // namespace

DocumentUpdate::DocumentUpdate(ledger::Session& session, const Assessor& assessor)
    : m_session(session), m_assessor(assessor),
      m_is_reconciling(ledger::ReconciliationTable(session).find().has_value())
{
}

std::optional<UpdatedDocument> DocumentUpdate::apply(const host_sdk::Invoice& invoice) const
{
    const auto stored = ledger::DocumentTable(m_session).find_by_invoice(invoice.id);
    return bring_up_to_date(invoice, stored ? &*stored : nullptr);
}

std::optional<UpdatedDocument> DocumentUpdate::apply(const host_sdk::Invoice& invoice, const Document& stored) const
{
    if (m_is_reconciling) return apply(invoice); // taking over one document marks others
    return bring_up_to_date(invoice, &stored);
}

std::optional<UpdatedDocument> DocumentUpdate::bring_up_to_date(const host_sdk::Invoice& invoice,
                                                                const Document* stored) const
{
    ledger::DocumentTable documents(m_session);
    const auto held = m_is_reconciling ? find_in_archive(m_session, invoice) : std::nullopt;
    if (!stored && !is_paid(invoice) && !held) return std::nullopt;
    if (stored && invoice.revision < stored->revision) return std::nullopt;

    UpdatedDocument updated{stored != nullptr ? *stored : Document{}, {}};
    Document& document = updated.document;
    const bool edited = document.revision != invoice.revision;
    const auto save = [&] {
        if (!stored || held) return documents.save(document); // what is taken over from the archive is written before
        documents.save(document, *stored);
    };
    if (waits_for_sistema_ts(document.status)) {
        document.check_due = true; // looked at again once the answer is known, as the edit that it may be
        save();
        return updated;
    }

    document.invoice_id = invoice.id;
    document.revision = invoice.revision;
    document.check_due = false;
    if (held) {
        updated.judgement = m_assessor.judge(invoice, document);
        copy_facts(invoice, document);
        adopt_from_archive(m_session, *held, m_assessor, updated.judgement, document);
    }
    if (document.held_status && !is_paid(invoice) && document.operation == k_cancellation) {
        save(); // as the doctor wants it
        return updated;
    }
    if (document.held_status && (edited || !is_paid(invoice))) {
        take_back_wish(document);
        document.note = changed_in_queue();
    }
    if (!is_paid(invoice)) {
        withdraw(document);
        save();
        return updated;
    }

    updated.judgement = m_assessor.judge(invoice, document);
    document.patient_mark = updated.judgement.patient_mark;
    copy_facts(invoice, document);
    document.hidden = false;
    if (document.held_status) {
        save();
        return updated;
    }
    if (domain::is_acquired(document.status)) {
        update_acquired(updated.judgement, document);
        save();
        return updated;
    }
    if (document.status == TransmissionStatus::rejected) {
        if (!is_corrected(invoice, updated.judgement, document)) {
            save();
            return updated;
        }
        document.note = updated.judgement.sendable() ? domain::text("document-update.corrected") : "";
    }
    document.status = status_of(updated.judgement);
    if (document.queued_at && document.status != TransmissionStatus::to_send) take_back_wish(document);
    if (document.queued_at && edited) {
        // The doctor confirmed another content than this.
        take_back_wish(document);
        document.note = changed_in_queue();
    }
    save();
    if (stored || !updated.judgement.findings.empty()) replace_findings(document, updated.judgement);
    if (m_is_reconciling) ask_for_refund(m_session, m_assessor, updated.judgement, document);
    return updated;
}

void DocumentUpdate::apply_gone(const Document& seen) const
{
    ledger::DocumentTable documents(m_session);
    std::optional<Document> document = documents.find(seen.id);
    if (!document || waits_for_sistema_ts(document->status)) return;
    document->check_due = false;
    const bool wanted = document->held_status && document->operation == k_cancellation;
    if (!wanted) {
        take_back_wish(*document);
        withdraw(*document);
    }
    documents.save(*document);
}

// Whether a rejected document may be sent again: its invoice was touched, or it would say something else now.
bool DocumentUpdate::is_corrected(const host_sdk::Invoice& invoice, const Judgement& judgement,
                                  const Document& document) const
{
    return invoice.revision != document.sent_revision || m_assessor.fingerprint_of(judgement) != document.fingerprint;
}

// They are hardly ever others than before, and writing costs more than looking.
void DocumentUpdate::replace_findings(const Document& document, const Judgement& judgement) const
{
    ledger::FindingTable findings(m_session);
    if (findings.list(document.id) != judgement.findings) findings.replace(document.id, judgement.findings);
}

// No longer paid, cancelled, deleted. What Sistema TS holds, or has held, stays in the list.
void DocumentUpdate::withdraw(Document& document) const
{
    if (domain::is_acquired(document.status)) {
        document.changed_after_sending = true;
        document.note = gone_after_sending();
        ledger::ProposalTable(m_session).save({document.id, std::string(k_cancellation), {}, m_assessor.now_ms()});
        return;
    }
    if (document.status == TransmissionStatus::excluded && !document.protocol.empty()) return;
    document.hidden = true;
    take_back_wish(document);
}

void DocumentUpdate::update_acquired(const Judgement& judgement, Document& document) const
{
    ledger::ProposalTable proposals(m_session);
    if (document.note == gone_after_sending()) document.note.clear();
    document.changed_after_sending = m_assessor.fingerprint_of(judgement) != document.fingerprint;
    if (!document.changed_after_sending) return proposals.remove(document.id);
    proposals.save({document.id, operation_for(judgement, document), judgement.content(), m_assessor.now_ms()});
    replace_findings(document, judgement);
}

// What would bring Sistema TS in line with the invoice as it is now.
std::string DocumentUpdate::operation_for(const Judgement& judgement, const Document& document) const
{
    if (judgement.excluded()) return std::string(k_cancellation); // it should not have been sent
    if (!judgement.sendable()) return {};                         // to be corrected first
    const auto held = ledger::AttemptTable(m_session).last_acquired(document.id);
    // A variation keeps the key (PROTOCOL 5.4): under another one it is another document.
    // That of a refund is not described: it is cancelled and sent again.
    const bool same_key =
        held && document.kind != domain::DocumentKind::credit_note && held->key == judgement.document->key;
    return std::string(same_key ? domain::letter(domain::Operation::variation) : k_cancellation);
}

} // namespace plugin::intake
