#include "plugin/intake/invoice_facts.hpp"

namespace plugin::intake {
namespace {

domain::CustomerKind customer_of(const host_sdk::Invoice& invoice)
{
    switch (invoice.customer_kind) {
    case host_sdk::CustomerKind::natural_person:
        return domain::CustomerKind::natural_person;
    case host_sdk::CustomerKind::body:
        return domain::CustomerKind::company_or_body;
    case host_sdk::CustomerKind::unknown:
        break;
    }
    return domain::CustomerKind::unknown;
}

domain::InvoiceLineKind line_kind_of(host_sdk::LineKind kind)
{
    switch (kind) {
    case host_sdk::LineKind::stamp_duty:
        return domain::InvoiceLineKind::stamp_duty;
    case host_sdk::LineKind::discount:
        return domain::InvoiceLineKind::discount;
    case host_sdk::LineKind::service:
        break;
    }
    return domain::InvoiceLineKind::service;
}

} // namespace

bool is_paid(const host_sdk::Invoice& invoice)
{
    return invoice.state == host_sdk::InvoiceState::issued && invoice.paid_on && !invoice.paid_on->empty();
}

domain::DocumentKind kind_of(const host_sdk::Invoice& invoice)
{
    switch (invoice.kind) {
    case host_sdk::InvoiceKind::receipt:
        return domain::DocumentKind::receipt;
    case host_sdk::InvoiceKind::credit_note:
        return domain::DocumentKind::credit_note;
    case host_sdk::InvoiceKind::invoice:
        break;
    }
    return domain::DocumentKind::invoice;
}

domain::InvoiceFacts to_facts(const host_sdk::Invoice& invoice)
{
    domain::InvoiceFacts facts;
    facts.id = invoice.id;
    facts.number = invoice.number;
    facts.issued_on = invoice.issued_on;
    facts.paid_on = invoice.paid_on.value_or("");
    facts.kind = kind_of(invoice);
    facts.customer = customer_of(invoice);
    facts.total_cents = invoice.total_cents;
    facts.traced_payment = invoice.traceable_payment;
    facts.opposition = invoice.patient_opposes;
    facts.patient_name = invoice.patient_name.value_or("");
    facts.patient_tax_code = invoice.patient_tax_code.value_or("");
    for (const host_sdk::InvoiceLine& line : invoice.lines) {
        facts.lines.push_back({line_kind_of(line.kind), line.amount_cents, line.service_id.value_or(""),
                               line.vat_rate.value_or(""), line.vat_nature.value_or("")});
    }
    return facts;
}

} // namespace plugin::intake
