#include "pages/invoice_page.hpp"

#include "pages/invoice_view.hpp"
#include "pages/requested_invoice.hpp"
#include "services/money.hpp"
#include "services/payment_method.hpp"
#include "services/permissions.hpp"

namespace sample_host::pages {

namespace {

std::string vat_text(const store::InvoiceLine& line)
{
    if (!line.vat_nature.empty()) return line.vat_nature;
    return line.vat_rate.substr(0, line.vat_rate.find('.')) + " %";
}

std::vector<View> line_views(const store::Invoice& invoice)
{
    std::vector<View> lines;
    for (const auto& line : invoice.lines)
        lines.push_back(View()
                            .set("description", line.description)
                            .set("vat", vat_text(line))
                            .set("amount", services::display_money(line.amount_cents)));
    return lines;
}

} // namespace

void InvoicePage::add_routes(web::Router& router)
{
    const auto add = [&](const char* method, const char* path, web::Handler handler) {
        router.add({.method = method,
                    .path = path,
                    .handler = std::move(handler),
                    .permission = std::string(services::permission::invoices_view)});
    };
    add("GET", "/fatture/{id}", [this](auto& context) { return show(context, "", m_tools.clock.today(), {}); });
    add("POST", "/fatture/{id}/pagamento", [this](auto& context) { return register_payment(context); });
    add("GET", "/fatture/{id}/annulla", [this](auto& context) { return ask_to_cancel(context); });
    add("POST", "/fatture/{id}/annulla", [this](auto& context) { return cancel(context); });
}

web::Response InvoicePage::show(const web::RequestContext& context, const std::string& method,
                                const std::string& paid_on, const Errors& errors) const
{
    const auto invoice = invoice_of(context);
    auto view = invoice_view(invoice);
    const bool note = invoice.kind == store::InvoiceKind::credit_note;
    const bool cancelled = invoice.state == store::InvoiceState::cancelled;
    view.set("may_edit", !cancelled).set("may_refund", !cancelled && !note);
    view.set("lines", line_views(invoice)).set("has_tax_code", !invoice.patient.tax_code.empty());
    view.set("patient_url", "/pazienti/" + std::to_string(invoice.patient.id));
    if (const auto entity = context.practice->billing().find(invoice.billing_entity_id))
        view.set("entity", entity->name);

    std::vector<View> related;
    if (invoice.refunds_invoice_id) {
        if (const auto refunded = context.practice->invoices().find(*invoice.refunds_invoice_id))
            related.push_back(invoice_view(*refunded).set("relation", "Rimborsa la fattura"));
    }
    for (const auto& credit_note : context.practice->invoices().credit_notes_of(invoice.id))
        related.push_back(invoice_view(credit_note).set("relation", "Rimborsata dalla nota di credito"));
    set_list(view, "related", std::move(related), "any_related");

    std::vector<Choice> methods;
    for (const auto& known : services::payment_methods())
        methods.push_back({std::string(known.code), std::string(known.label)});
    view.set("errors", form_errors(errors));
    view.set("method", select("metodo_pagamento", "Metodo di Pagamento", method, methods, errors, "Scegliere…"));
    view.set("payment_date", input("data_pagamento", "Data di pagamento", paid_on, errors, {.type = "date"}));
    return m_tools.show(context,
                        {.title = (note ? "Nota di credito " : "Fattura ") + invoice.number, .section = "fatture"},
                        "invoice", std::move(view), errors.empty() ? 200 : 422);
}

web::Response InvoicePage::register_payment(const web::RequestContext& context) const
{
    const auto& form = context.request.form;
    const auto& method = form.value("metodo_pagamento");
    const auto& paid_on = form.value("data_pagamento");
    try {
        context.practice->invoices().register_payment(context.id(), method, paid_on);
        return web::see_other("/fatture/" + std::to_string(context.id()) + "?esito=pagamento-registrato");
    } catch (const services::ValidationFailed& failure) {
        return show(context, method, paid_on, failure.errors());
    }
}

web::Response InvoicePage::ask_to_cancel(const web::RequestContext& context) const
{
    const auto invoice = invoice_of(context);
    return m_tools.show(context, {.title = "Annulla fattura", .section = "fatture"}, "invoice_cancel",
                        invoice_view(invoice));
}

web::Response InvoicePage::cancel(const web::RequestContext& context) const
{
    context.practice->invoices().cancel(context.id());
    return web::see_other("/fatture/" + std::to_string(context.id()) + "?esito=fattura-annullata");
}

} // namespace sample_host::pages
