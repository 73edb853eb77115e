#include "pages/agenda_page.hpp"

#include "pages/invoice_view.hpp"
#include "pages/notice_view.hpp"
#include "services/date.hpp"
#include "services/permissions.hpp"

namespace sample_host::pages {

namespace {

constexpr std::size_t k_notices_shown = 3;
constexpr std::int64_t k_unpaid_shown = 4;

std::string address(const std::string& day)
{
    return "/?giorno=" + day;
}

View appointment_view(const store::Appointment& appointment)
{
    const auto patient = std::to_string(appointment.patient_id);
    View view;
    view.set("id", std::to_string(appointment.id)).set("service", appointment.service);
    view.set("from", services::time_text(appointment.starts_at));
    view.set("until", services::time_text(appointment.starts_at + appointment.minutes));
    view.set("patient", appointment.patient).set("patient_url", "/pazienti/" + patient);
    view.set("invoiced", appointment.invoice_id.has_value()).set("paid", appointment.is_paid);
    view.set("invoice_url", appointment.invoice_id ? "/fatture/" + std::to_string(*appointment.invoice_id)
                                                   : "/fatture/nuova?paziente=" + patient);
    return view;
}

std::string count_text(std::size_t count)
{
    if (count == 0) return "Nessun appuntamento";
    return count == 1 ? "1 appuntamento" : std::to_string(count) + " appuntamenti";
}

} // namespace

void AgendaPage::add_routes(web::Router& router)
{
    router.add(
        {.method = "GET", .path = "/", .handler = [this](web::RequestContext& context) { return show(context); }});
    router.add({.method = "POST",
                .path = "/agenda/{id}/togli",
                .handler =
                    [](web::RequestContext& context) {
                        context.practice->agenda().remove(context.id());
                        const auto day = context.request.form.value("giorno");
                        return web::see_other((services::parse_date(day) ? address(day) + '&' : "/?") +
                                              "esito=appuntamento-tolto");
                    },
                .permission = std::string(services::permission::customers_view_personal_data)});
}

web::Response AgendaPage::show(const web::RequestContext& context) const
{
    View view;
    view.set("user", context.user->name);
    const bool sees_patients =
        services::has_permission(*context.user, services::permission::customers_view_personal_data);
    view.set("sees_patients", sees_patients);
    const auto asked = context.request.query.value("giorno");
    if (sees_patients)
        set_day(view, *context.practice, services::parse_date(asked) ? asked : m_tools.clock.today());
    else
        view.set("day", services::display_long_date(m_tools.clock.today()));
    set_news(view, context);
    return m_tools.show(context, {.title = "Agenda", .section = "agenda"}, "agenda", std::move(view));
}

void AgendaPage::set_day(View& view, services::Practice& practice, const std::string& day) const
{
    const auto today = m_tools.clock.today();
    std::vector<View> rows;
    for (const auto& appointment : practice.agenda().of_day(day))
        rows.push_back(appointment_view(appointment));
    view.set("day", services::display_long_date(day)).set("day_iso", day).set("is_today", day == today);
    view.set("count", count_text(rows.size()));
    view.set("before", address(services::add_days(day, -1))).set("after", address(services::add_days(day, 1)));
    view.set("new_url", "/agenda/nuovo?giorno=" + day);
    set_list(view, "appointments", std::move(rows), "any_appointments");
}

void AgendaPage::set_news(View& view, const web::RequestContext& context) const
{
    std::vector<View> notices;
    for (const auto& notice : m_tools.frame.navigation().notices(*context.practice, *context.user))
        if (!notice.read && notices.size() < k_notices_shown) notices.push_back(notice_view(notice));
    set_list(view, "notices", std::move(notices), "any_notices");
    const bool sees_invoices = services::has_permission(*context.user, services::permission::invoices_view);
    view.set("sees_invoices", sees_invoices);
    if (!sees_invoices) return;
    auto& invoices = context.practice->invoices();
    const store::InvoiceFilter unpaid{.search = "", .paid = store::PaidFilter::unpaid};
    const auto count = invoices.count(unpaid);
    std::vector<View> rows;
    for (const auto& invoice : invoices.list(unpaid, 0, k_unpaid_shown))
        rows.push_back(invoice_view(invoice));
    view.set("unpaid_count", std::to_string(count)).set("more_unpaid", count > k_unpaid_shown);
    set_list(view, "unpaid", std::move(rows), "any_unpaid");
}

} // namespace sample_host::pages
