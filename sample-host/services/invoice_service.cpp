#include "services/invoice_service.hpp"

#include "services/field_error.hpp"
#include "services/invoice_rules.hpp"
#include "services/money.hpp"
#include "services/text.hpp"
#include "store/billing_entity_store.hpp"
#include "store/patient_store.hpp"
#include "store/revision.hpp"
#include "store/service_store.hpp"

#include <algorithm>

namespace sample_host::services {

namespace {

std::string_view year_of(const store::Invoice& invoice)
{
    return std::string_view(invoice.issued_on).substr(0, 4);
}

/// The record with this id, written as text in a form.
template <typename Record>
const Record* find_by_text(const std::vector<Record>& records, const std::string& id)
{
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&](const auto& record) { return std::to_string(record.id) == id; });
    return found == records.end() ? nullptr : &*found;
}

std::optional<std::int64_t> parse_id(const std::string& text)
{
    if (text.empty() || text.size() > 18) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

store::Invoice issued_invoice(store::Transaction& transaction, std::int64_t id)
{
    auto invoice = store::InvoiceStore(transaction).find(id);
    if (!invoice || invoice->state == store::InvoiceState::deleted) throw NotFound("no such invoice");
    if (invoice->state == store::InvoiceState::cancelled)
        throw ValidationFailed("", "La fattura è annullata: non si può più modificare.");
    return *invoice;
}

} // namespace

std::optional<store::Invoice> InvoiceService::find(std::int64_t id)
{
    auto transaction = m_database.read();
    return store::InvoiceStore(transaction).find(id);
}

std::vector<store::Invoice> InvoiceService::find_all(std::span<const std::int64_t> ids)
{
    auto transaction = m_database.read();
    return store::InvoiceStore(transaction).find_all(ids);
}

std::vector<store::Invoice> InvoiceService::list(const store::InvoiceFilter& filter, std::int64_t offset,
                                                 std::int64_t limit)
{
    auto transaction = m_database.read();
    return store::InvoiceStore(transaction).list(filter, offset, limit);
}

std::vector<std::int64_t> InvoiceService::of_patient(std::string_view text, std::int64_t limit)
{
    auto transaction = m_database.read();
    return store::InvoiceStore(transaction).of_patient(text, limit);
}

std::int64_t InvoiceService::count(const store::InvoiceFilter& filter)
{
    auto transaction = m_database.read();
    return store::InvoiceStore(transaction).count(filter);
}

std::vector<store::Invoice> InvoiceService::credit_notes_of(std::int64_t invoice_id)
{
    auto transaction = m_database.read();
    return store::InvoiceStore(transaction).credit_notes_of(invoice_id);
}

std::vector<store::Invoice> InvoiceService::changes(std::int64_t after, std::int64_t up_to, std::int64_t limit)
{
    auto transaction = m_database.read();
    return store::InvoiceStore(transaction).changes(after, up_to, limit);
}

std::int64_t InvoiceService::current_revision()
{
    auto transaction = m_database.read();
    return store::current_revision(transaction, store::Topic::invoices);
}

std::int64_t InvoiceService::create(const InvoiceDraft& draft)
{
    auto transaction = m_database.write();
    store::PatientStore patients(transaction);
    store::Invoice invoice;
    FieldErrors errors;

    const auto entities = store::BillingEntityStore(transaction).list();
    if (const auto* entity = find_by_text(entities, draft.billing_entity_id))
        invoice.billing_entity_id = entity->id;
    else
        errors.add("entita", "Scegliere l'entità di fatturazione.");

    const bool new_patient_typed =
        !trimmed(draft.new_patient.name).empty() || !trimmed(draft.new_patient.tax_code).empty();
    if (draft.patient_id.empty() && !new_patient_typed) {
        errors.add("paziente", "Scegliere il paziente, oppure inserirne uno nuovo.");
    } else if (draft.patient_id.empty()) {
        invoice.patient = checked_patient(draft.new_patient, errors, "nuovo_");
    } else if (new_patient_typed) {
        errors.add("paziente", "Scegliere un paziente dall'elenco oppure inserirne uno nuovo, non entrambi.");
    } else if (const auto id = parse_id(draft.patient_id)) {
        const auto patient = patients.find(*id);
        if (patient)
            invoice.patient = *patient;
        else
            errors.add("paziente", "Il paziente non è in elenco: sceglierne un altro.");
    } else {
        errors.add("paziente", "Il paziente non è in elenco: sceglierne un altro.");
    }

    invoice.patient_opposes = draft.patient_opposes;
    apply_issue_date(invoice, draft.issued_on, m_clock.today(), errors);
    apply_payment(invoice, draft.payment_method, draft.paid_on, m_clock.today(), errors);
    apply_lines(invoice, draft, store::ServiceStore(transaction).list(), errors);
    errors.raise();

    apply_number(transaction, invoice, draft.number);
    if (invoice.patient.id == 0) invoice.patient.id = patients.add(invoice.patient);
    const auto id = store::InvoiceStore(transaction).add(invoice);
    transaction.commit();
    return id;
}

void InvoiceService::update(std::int64_t id, const InvoiceDraft& draft)
{
    auto transaction = m_database.write();
    auto invoice = issued_invoice(transaction, id);
    FieldErrors errors;

    const auto entities = store::BillingEntityStore(transaction).list();
    if (const auto* entity = find_by_text(entities, draft.billing_entity_id))
        invoice.billing_entity_id = entity->id;
    else
        errors.add("entita", "Scegliere l'entità di fatturazione.");
    const auto tax_code = normalised_tax_code(draft.patient_tax_code);
    if (!tax_code.empty() && !looks_like_tax_code(tax_code))
        errors.add("codice_fiscale",
                   "Il codice fiscale deve avere 16 lettere e cifre (11 cifre per una società): controllare.");
    if (trimmed(draft.number).empty()) errors.add("numero", "Inserire il numero del documento.");

    invoice.patient_opposes = draft.patient_opposes;
    apply_issue_date(invoice, draft.issued_on, m_clock.today(), errors);
    apply_payment(invoice, draft.payment_method, draft.paid_on, m_clock.today(), errors);
    apply_lines(invoice, draft, store::ServiceStore(transaction).list(), errors);
    errors.raise();

    apply_number(transaction, invoice, draft.number);
    invoice.patient.tax_code = tax_code;
    store::PatientStore(transaction).update(invoice.patient);
    store::InvoiceStore(transaction).update(invoice);
    transaction.commit();
}

void InvoiceService::register_payment(std::int64_t id, const std::string& method, const std::string& paid_on)
{
    auto transaction = m_database.write();
    auto invoice = issued_invoice(transaction, id);
    if (invoice.is_paid()) throw ValidationFailed("", "La fattura risulta già pagata.");
    FieldErrors errors;
    if (method.empty()) errors.add("metodo_pagamento", "Scegliere il metodo di pagamento.");
    apply_payment(invoice, method, paid_on, m_clock.today(), errors);
    errors.raise();
    store::InvoiceStore(transaction).update(invoice);
    transaction.commit();
}

std::int64_t InvoiceService::create_credit_note(std::int64_t refunded_id, const InvoiceDraft& draft)
{
    auto transaction = m_database.write();
    store::InvoiceStore invoices(transaction);
    const auto refunded = issued_invoice(transaction, refunded_id);
    if (refunded.kind != store::InvoiceKind::invoice)
        throw ValidationFailed("", "Una nota di credito si emette soltanto per una fattura.");

    store::Invoice note = refunded;
    note.id = 0;
    note.kind = store::InvoiceKind::credit_note;
    note.refunds_invoice_id = refunded.id;
    FieldErrors errors;
    apply_issue_date(note, draft.issued_on, m_clock.today(), errors);
    if (note.issued_on < refunded.issued_on)
        errors.add("data_emissione", "La nota di credito non può precedere la fattura.");
    apply_payment(note, draft.payment_method, draft.paid_on, m_clock.today(), errors);
    apply_lines(note, draft, store::ServiceStore(transaction).list(), errors);
    std::int64_t left = refunded.total_cents;
    for (const auto& earlier : invoices.credit_notes_of(refunded.id))
        left -= earlier.total_cents;
    if (note.total_cents > left)
        errors.add("importo_1", "Il totale supera quanto resta da rimborsare (" + display_money(left) + ").");
    errors.raise();

    apply_number(transaction, note, draft.number);
    const auto id = invoices.add(note);
    transaction.commit();
    return id;
}

void InvoiceService::cancel(std::int64_t id)
{
    auto transaction = m_database.write();
    store::InvoiceStore invoices(transaction);
    auto invoice = issued_invoice(transaction, id);
    if (!invoices.credit_notes_of(id).empty())
        throw ValidationFailed("", "La fattura ha una nota di credito: annullare prima quella.");
    invoice.state = store::InvoiceState::cancelled;
    invoices.update(invoice);
    transaction.commit();
}

void InvoiceService::apply_number(store::Transaction& transaction, store::Invoice& invoice, const std::string& typed)
{
    store::InvoiceStore invoices(transaction);
    const auto year = year_of(invoice);
    invoice.number = trimmed(typed);
    if (invoice.number.empty()) {
        invoice.progressive = invoices.last_progressive(invoice.billing_entity_id, year);
        do
            invoice.number = default_number(++invoice.progressive, year);
        while (invoices.number_is_taken(invoice.billing_entity_id, year, invoice.number, invoice.id));
        return;
    }
    if (length_in_characters(invoice.number) > k_longest_number)
        throw ValidationFailed("numero", "Il numero è troppo lungo: al massimo 60 caratteri.");
    if (invoices.number_is_taken(invoice.billing_entity_id, year, invoice.number, invoice.id))
        throw ValidationFailed("numero", "Esiste già un documento con questo numero nello stesso anno: cambiarlo.");
    invoice.progressive = progressive_of(invoice.number, year);
}

} // namespace sample_host::services
