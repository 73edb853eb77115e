#include "pages/invoice_form_page.hpp"

#include "pages/requested_invoice.hpp"
#include "services/invoice_rules.hpp"
#include "services/permissions.hpp"

namespace sample_host::pages {

namespace {

InvoiceFormFrame new_invoice()
{
    return {.kind = InvoiceFormKind::create, .heading = "Nuova fattura", .back = "/fatture", .submit = "Crea fattura"};
}

std::string address(const store::Invoice& invoice)
{
    return "/fatture/" + std::to_string(invoice.id);
}

InvoiceFormFrame edited(const store::Invoice& invoice)
{
    const bool note = invoice.kind == store::InvoiceKind::credit_note;
    return {.kind = InvoiceFormKind::edit,
            .heading = (note ? "Modifica nota di credito " : "Modifica fattura ") + invoice.number,
            .back = address(invoice),
            .submit = "Salva",
            .invoice = invoice};
}

InvoiceFormFrame refunded(const store::Invoice& invoice)
{
    return {.kind = InvoiceFormKind::credit_note,
            .heading = "Nota di credito",
            .back = address(invoice),
            .submit = "Crea nota di credito",
            .invoice = invoice};
}

} // namespace

void InvoiceFormPage::add_routes(web::Router& router)
{
    using Method = web::Response (InvoiceFormPage::*)(const web::RequestContext&) const;
    const auto add = [&](const char* method, const char* path, Method handler) {
        router.add({.method = method,
                    .path = path,
                    .handler = [this, handler](web::RequestContext& context) { return (this->*handler)(context); },
                    .permission = std::string(services::permission::invoices_view)});
    };
    add("GET", "/fatture/nuova", &InvoiceFormPage::show_new);
    add("POST", "/fatture/nuova", &InvoiceFormPage::create);
    add("GET", "/fatture/{id}/modifica", &InvoiceFormPage::show_edit);
    add("POST", "/fatture/{id}/modifica", &InvoiceFormPage::update);
    add("GET", "/fatture/{id}/nota-di-credito", &InvoiceFormPage::show_credit_note);
    add("POST", "/fatture/{id}/nota-di-credito", &InvoiceFormPage::create_credit_note);
}

web::Response InvoiceFormPage::show(const web::RequestContext& context, InvoiceFormFrame frame,
                                    const services::InvoiceDraft& draft, const Errors& errors) const
{
    frame.back = m_tools.back_to(context, frame.back);
    const FrameContent content{
        .title = frame.heading, .section = "fatture", .scripts = {m_tools.frame.assets_base() + "invoice-total.js"}};
    return m_tools.show(context, content, "invoice_form", invoice_form_view(*context.practice, frame, draft, errors),
                        errors.empty() ? 200 : 422);
}

web::Response InvoiceFormPage::show_new(const web::RequestContext& context) const
{
    services::InvoiceDraft draft;
    draft.patient_id = context.request.query.value("paziente");
    draft.issued_on = m_tools.clock.today();
    draft.paid_on = m_tools.clock.today();
    return show(context, new_invoice(), draft);
}

web::Response InvoiceFormPage::create(const web::RequestContext& context) const
{
    auto draft = read_invoice_form(context.request.form);
    if (asks_for_the_form(context.request.form, draft)) return show(context, new_invoice(), draft);
    try {
        const auto id = context.practice->invoices().create(draft);
        return web::see_other("/fatture/" + std::to_string(id) + "?esito=fattura-creata");
    } catch (const services::ValidationFailed& failure) {
        return show(context, new_invoice(), draft, failure.errors());
    }
}

web::Response InvoiceFormPage::show_edit(const web::RequestContext& context) const
{
    const auto invoice = invoice_of(context);
    if (invoice.state == store::InvoiceState::cancelled) return web::see_other(address(invoice));
    auto draft = services::draft_of(invoice);
    if (draft.paid_on.empty()) draft.paid_on = m_tools.clock.today();
    return show(context, edited(invoice), draft);
}

web::Response InvoiceFormPage::update(const web::RequestContext& context) const
{
    const auto invoice = invoice_of(context);
    auto draft = read_invoice_form(context.request.form);
    if (asks_for_the_form(context.request.form, draft)) return show(context, edited(invoice), draft);
    try {
        context.practice->invoices().update(invoice.id, draft);
        return web::see_other(m_tools.back_to(context, address(invoice) + "?esito=fattura-salvata"));
    } catch (const services::ValidationFailed& failure) {
        return show(context, edited(invoice), draft, failure.errors());
    }
}

web::Response InvoiceFormPage::show_credit_note(const web::RequestContext& context) const
{
    const auto invoice = invoice_of(context);
    auto draft = services::draft_of(invoice);
    draft.number.clear();
    draft.issued_on = m_tools.clock.today();
    draft.paid_on = m_tools.clock.today();
    return show(context, refunded(invoice), draft);
}

web::Response InvoiceFormPage::create_credit_note(const web::RequestContext& context) const
{
    const auto invoice = invoice_of(context);
    auto draft = read_invoice_form(context.request.form);
    if (asks_for_the_form(context.request.form, draft)) return show(context, refunded(invoice), draft);
    try {
        const auto id = context.practice->invoices().create_credit_note(invoice.id, draft);
        return web::see_other("/fatture/" + std::to_string(id) + "?esito=nota-creata");
    } catch (const services::ValidationFailed& failure) {
        return show(context, refunded(invoice), draft, failure.errors());
    }
}

} // namespace sample_host::pages
