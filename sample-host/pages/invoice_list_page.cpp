#include "pages/invoice_list_page.hpp"

#include "pages/invoice_view.hpp"
#include "pages/pager.hpp"
#include "services/date.hpp"
#include "services/permissions.hpp"
#include "services/text.hpp"

namespace sample_host::pages {

namespace {

std::string day_or_nothing(const std::string& text)
{
    return services::parse_date(text) ? text : std::string();
}

/// What the address asks for; what cannot be read counts as not said.
store::InvoiceFilter filter_of(const web::Fields& query, const std::vector<store::BillingEntity>& entities)
{
    store::InvoiceFilter filter;
    filter.search = services::trimmed(query.value("cerca"));
    const auto& state = query.value("stato");
    if (state == "pagate") filter.paid = store::PaidFilter::paid;
    if (state == "da-pagare") filter.paid = store::PaidFilter::unpaid;
    for (const auto& entity : entities)
        if (query.value("entita") == std::to_string(entity.id)) filter.billing_entity_id = entity.id;
    filter.issued_from = day_or_nothing(query.value("dal"));
    filter.issued_until = day_or_nothing(query.value("al"));
    return filter;
}

std::string state_code(store::PaidFilter paid)
{
    return paid == store::PaidFilter::paid ? "pagate" : paid == store::PaidFilter::unpaid ? "da-pagare" : "tutte";
}

std::string address_of(const store::InvoiceFilter& filter)
{
    std::string address = "/fatture?stato=" + state_code(filter.paid);
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) address.append("&").append(name).append("=").append(query_escaped(value));
    };
    add("cerca", filter.search);
    add("entita", filter.billing_entity_id == 0 ? "" : std::to_string(filter.billing_entity_id));
    add("dal", filter.issued_from);
    add("al", filter.issued_until);
    return address;
}

View tab(const std::string& title, store::InvoiceFilter filter, store::PaidFilter paid)
{
    const bool current = filter.paid == paid;
    filter.paid = paid;
    return View().set("title", title).set("url", address_of(filter)).set("current", current);
}

bool is_narrowed(const store::InvoiceFilter& filter)
{
    return !filter.search.empty() || filter.billing_entity_id != 0 || !filter.issued_from.empty() ||
           !filter.issued_until.empty();
}

} // namespace

void InvoiceListPage::add_routes(web::Router& router)
{
    router.add({.method = "GET",
                .path = "/fatture",
                .handler = [this](web::RequestContext& context) { return show(context); },
                .permission = std::string(services::permission::invoices_view)});
}

web::Response InvoiceListPage::show(const web::RequestContext& context) const
{
    const auto entities = context.practice->billing().list();
    const auto filter = filter_of(context.request.query, entities);
    auto& invoices = context.practice->invoices();
    const Pager pager(context.request.query.value("pagina"), invoices.count(filter));

    std::vector<View> choices;
    for (const auto& entity : entities)
        choices.push_back(View()
                              .set("value", std::to_string(entity.id))
                              .set("text", entity.name)
                              .set("selected", entity.id == filter.billing_entity_id));
    View view;
    view.set("search", filter.search).set("state", state_code(filter.paid));
    view.set("from", filter.issued_from).set("until", filter.issued_until).set("narrowed", is_narrowed(filter));
    view.set("many_entities", entities.size() > 1).set("entities", std::move(choices));
    view.set("tabs", std::vector<View>{tab("Tutte", filter, store::PaidFilter::all),
                                       tab("Pagate", filter, store::PaidFilter::paid),
                                       tab("Da pagare", filter, store::PaidFilter::unpaid)});
    set_list(view, "rows", invoice_rows(*context.practice, invoices.list(filter, pager.offset(), k_rows_per_page)),
             "any");
    view.set("pages", pager.view(address_of(filter) + "&pagina="));
    return m_tools.show(context, {.title = "Fatture", .section = "fatture"}, "invoice_list", std::move(view));
}

} // namespace sample_host::pages
