#include "pages/invoice_view.hpp"

#include "services/date.hpp"
#include "services/money.hpp"
#include "services/payment_method.hpp"

namespace sample_host::pages {

View invoice_view(const store::Invoice& invoice)
{
    const bool cancelled = invoice.state == store::InvoiceState::cancelled;
    const bool credit_note = invoice.kind == store::InvoiceKind::credit_note;
    const auto* method = services::find_payment_method(invoice.payment_method);
    View view;
    view.set("url", "/fatture/" + std::to_string(invoice.id)).set("number", invoice.number);
    view.set("document", credit_note ? "Nota di credito" : "Fattura").set("credit_note", credit_note);
    view.set("issued_on", services::display_date(invoice.issued_on));
    view.set("paid_on", services::display_date(invoice.paid_on));
    view.set("payment_method", method == nullptr ? std::string() : std::string(method->label));
    view.set("patient", invoice.patient.name).set("tax_code", invoice.patient.tax_code);
    view.set("opposes", invoice.patient_opposes);
    view.set("total", (credit_note ? "-" : "") + services::display_money(invoice.total_cents));
    view.set("cancelled", cancelled);
    view.set("paid", !cancelled && invoice.is_paid()).set("unpaid", !cancelled && !invoice.is_paid());
    return view;
}

std::vector<View> invoice_rows(services::Practice& practice, const std::vector<store::Invoice>& invoices)
{
    const auto entities = practice.billing().list();
    std::vector<View> rows;
    for (const auto& invoice : invoices) {
        auto& row = rows.emplace_back(invoice_view(invoice));
        for (const auto& entity : entities)
            if (entity.id == invoice.billing_entity_id) row.set("entity", entity.name);
    }
    return rows;
}

} // namespace sample_host::pages
