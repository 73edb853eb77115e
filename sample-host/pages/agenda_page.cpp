#include "pages/agenda_page.hpp"

#include "pages/invoice_view.hpp"
#include "services/date.hpp"
#include "services/permissions.hpp"

namespace sample_host::pages {

void AgendaPage::add_routes(web::Router& router)
{
    router.add(
        {.method = "GET", .path = "/", .handler = [this](web::RequestContext& context) { return show(context); }});
}

web::Response AgendaPage::show(const web::RequestContext& context) const
{
    View view;
    view.set("today", services::display_long_date(m_tools.clock.today())).set("user", context.user->name);
    const bool sees_invoices = services::has_permission(*context.user, services::permission::invoices_view);
    view.set("sees_invoices", sees_invoices);
    if (sees_invoices) {
        auto& invoices = context.practice->invoices();
        view.set("paid_count", std::to_string(invoices.count({.search = "", .paid = store::PaidFilter::paid})));
        view.set("unpaid_count", std::to_string(invoices.count({.search = "", .paid = store::PaidFilter::unpaid})));
        view.set("patient_count", std::to_string(context.practice->patients().count("")));
        auto latest = invoice_rows(*context.practice, invoices.list({}, 0, 6));
        set_list(view, "latest", std::move(latest), "any");
    }
    return m_tools.show(context, {.title = "Agenda", .section = "agenda"}, "agenda", std::move(view));
}

} // namespace sample_host::pages
