#include "pages/invoice_list_page.hpp"

#include "pages/invoice_view.hpp"
#include "pages/pager.hpp"
#include "services/permissions.hpp"
#include "services/text.hpp"

namespace sample_host::pages {

void InvoiceListPage::add_routes(web::Router& router)
{
    router.add({.method = "GET",
                .path = "/fatture",
                .handler = [this](web::RequestContext& context) { return show(context); },
                .permission = std::string(services::permission::invoices_view)});
}

web::Response InvoiceListPage::show(const web::RequestContext& context) const
{
    const auto& query = context.request.query;
    const auto& state = query.value("stato");
    store::InvoiceFilter filter;
    filter.search = services::trimmed(query.value("cerca"));
    if (state == "pagate") filter.paid = store::PaidFilter::paid;
    if (state == "da-pagare") filter.paid = store::PaidFilter::unpaid;

    auto& invoices = context.practice->invoices();
    const Pager pager(query.value("pagina"), invoices.count(filter));
    auto rows = invoice_rows(*context.practice, invoices.list(filter, pager.offset(), k_rows_per_page));

    const auto search = query_escaped(filter.search);
    const auto tab = [&](const std::string& title, const std::string& value, store::PaidFilter paid) {
        return View()
            .set("title", title)
            .set("url", "/fatture?stato=" + value + "&cerca=" + search)
            .set("current", filter.paid == paid);
    };
    View view;
    view.set("search", filter.search).set("state", state).set("any", !rows.empty());
    view.set("tabs",
             View::List{tab("Tutte", "tutte", store::PaidFilter::all), tab("Pagate", "pagate", store::PaidFilter::paid),
                        tab("Da pagare", "da-pagare", store::PaidFilter::unpaid)});
    view.set("rows", std::move(rows));
    view.set("pages", pager.view("/fatture?stato=" + query_escaped(state) + "&cerca=" + search + "&pagina="));
    return m_tools.show(context, {.title = "Fatture", .section = "fatture"}, "invoice_list", std::move(view));
}

} // namespace sample_host::pages
