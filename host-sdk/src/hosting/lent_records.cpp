#include "host_sdk/hosting/lent_records.hpp"

#include "host_sdk/text.hpp"

namespace host_sdk::hosting {

using host_sdk::lend;

LentInvoice::LentInvoice(const Invoice& invoice)
{
    m_lines.reserve(invoice.lines.size());
    m_pointers.reserve(invoice.lines.size());
    for (const InvoiceLine& line : invoice.lines) {
        m_lines.push_back({sizeof(hsdk_invoice_line), static_cast<std::int32_t>(line.kind), line.amount_cents,
                           lend_if_present(line.service_id), lend(line.description), lend_if_present(line.vat_rate),
                           lend_if_present(line.vat_nature)});
        m_pointers.push_back(&m_lines.back());
    }
    const std::optional<bool>& traceable = invoice.traceable_payment;
    m_record.struct_size = sizeof(hsdk_invoice);
    m_record.state = static_cast<std::int32_t>(invoice.state);
    m_record.kind = static_cast<std::int32_t>(invoice.kind);
    m_record.redacted = invoice.redacted ? 1 : 0;
    m_record.traceable_payment = !traceable   ? HSDK_TRACEABLE_UNKNOWN
                                 : *traceable ? HSDK_TRACEABLE_YES
                                              : HSDK_TRACEABLE_NO;
    m_record.patient_opposes = invoice.patient_opposes ? 1 : 0;
    m_record.customer_kind = static_cast<std::int32_t>(invoice.customer_kind);
    m_record.line_count = static_cast<std::uint32_t>(m_pointers.size());
    m_record.revision = invoice.revision;
    m_record.total_cents = invoice.total_cents;
    m_record.id = lend(invoice.id);
    m_record.billing_entity_id = lend(invoice.billing_entity_id);
    m_record.number = lend(invoice.number);
    m_record.issued_on = lend(invoice.issued_on);
    m_record.paid_on = lend_if_present(invoice.paid_on);
    m_record.payment_method = lend(invoice.payment_method);
    m_record.currency = lend(invoice.currency);
    m_record.refunds_invoice_id = lend_if_present(invoice.refunds_invoice_id);
    m_record.patient_name = lend_if_present(invoice.patient_name);
    m_record.patient_tax_code = lend_if_present(invoice.patient_tax_code);
    m_record.lines = m_pointers.data();
}

void redact(Invoice& invoice)
{
    invoice.patient_name.reset();
    invoice.patient_tax_code.reset();
    invoice.redacted = true;
}

hsdk_service lend(const Service& service) noexcept
{
    return {sizeof(hsdk_service), service.revision, lend(service.id), lend(service.code), lend(service.name)};
}

hsdk_billing_entity lend(const BillingEntity& entity) noexcept
{
    return {sizeof(hsdk_billing_entity),
            lend(entity.id),
            lend(entity.name),
            lend(entity.vat_number),
            lend_if_present(entity.profession),
            lend_if_present(entity.tax_regime)};
}

} // namespace host_sdk::hosting
