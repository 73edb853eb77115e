#include "pages/services_page.hpp"

#include "pages/settings_frame.hpp"
#include "services/money.hpp"
#include "services/permissions.hpp"

namespace sample_host::pages {

namespace {

constexpr const char* k_services_url = "/impostazioni/prestazioni";

services::ServiceDraft read_service(const web::Fields& fields)
{
    return {.name = fields.value("nome"), .price = fields.value("prezzo"), .vat = fields.value("iva")};
}

std::string vat_label(const store::Service& service)
{
    const auto* treatment = services::find_vat_treatment(service.vat_rate, service.vat_nature);
    return treatment == nullptr ? service.vat_rate + service.vat_nature : std::string(treatment->label);
}

} // namespace

void ServicesPage::add_routes(web::Router& router)
{
    const auto add = [&](const char* method, const std::string& path, web::Handler handler) {
        add_settings_route(router, method, k_services_url + path, std::move(handler));
    };
    add("GET", "", [this](auto& context) { return list(context); });
    add("GET", "/nuova",
        [this](auto& context) { return form(context, true, {.name = {}, .price = {}, .vat = "esente"}, {}); });
    add("POST", "/nuova", [this](auto& context) { return create(context); });
    add("GET", "/{id}", [this](auto& context) { return show(context); });
    add("POST", "/{id}", [this](auto& context) { return update(context); });
    add("POST", "/{id}/elimina", [this](auto& context) { return remove(context); });
}

web::Response ServicesPage::list(const web::RequestContext& context) const
{
    std::vector<View> rows;
    for (const auto& service : context.practice->catalogue().list())
        rows.push_back(View()
                           .set("name", service.name)
                           .set("price", services::display_money(service.price_cents))
                           .set("vat", vat_label(service))
                           .set("url", k_services_url + ("/" + std::to_string(service.id))));
    View view;
    set_list(view, "rows", std::move(rows), "any");
    return show_settings(m_tools, context, "Prestazioni", "prestazioni", "service_list", std::move(view));
}

web::Response ServicesPage::form(const web::RequestContext& context, bool is_new, const services::ServiceDraft& draft,
                                 const Errors& errors) const
{
    std::vector<Choice> treatments;
    for (const auto& treatment : services::vat_treatments())
        treatments.push_back({std::string(treatment.code), std::string(treatment.label)});
    View view;
    view.set("is_new", is_new).set("errors", form_errors(errors)).set("back", m_tools.back_to(context, k_services_url));
    view.set("name", input("nome", "Nome", draft.name, errors, {.required = true}));
    view.set("price", input("prezzo", "Prezzo (€)", draft.price, errors,
                            {.help = "IVA compresa.", .required = true, .mode = "decimal"}));
    view.set("vat", select("iva", "Trattamento IVA", draft.vat, treatments, errors));
    view.set("may_delete", false);
    if (!is_new && !context.practice->catalogue().is_used(context.id()))
        view.set("may_delete", View().set("url", k_services_url + ("/" + std::to_string(context.id()) + "/elimina")));
    return show_settings(m_tools, context, is_new ? "Nuova prestazione" : "Modifica prestazione", "prestazioni",
                         "service_form", std::move(view), errors.empty() ? 200 : 422);
}

web::Response ServicesPage::show(const web::RequestContext& context) const
{
    const auto service = context.practice->catalogue().find(context.id());
    if (!service) throw services::NotFound("no such service");
    const auto* treatment = services::find_vat_treatment(service->vat_rate, service->vat_nature);
    return form(context, false,
                {.name = service->name,
                 .price = services::money_field(service->price_cents),
                 .vat = treatment == nullptr ? std::string() : std::string(treatment->code)},
                {});
}

web::Response ServicesPage::create(const web::RequestContext& context) const
{
    const auto draft = read_service(context.request.form);
    try {
        context.practice->catalogue().create(draft);
        return web::see_other(std::string(k_services_url) + "?esito=prestazione-creata");
    } catch (const services::ValidationFailed& failure) {
        return form(context, true, draft, failure.errors());
    }
}

web::Response ServicesPage::update(const web::RequestContext& context) const
{
    const auto draft = read_service(context.request.form);
    try {
        context.practice->catalogue().update(context.id(), draft);
        return web::see_other(m_tools.back_to(context, std::string(k_services_url) + "?esito=prestazione-salvata"));
    } catch (const services::ValidationFailed& failure) {
        return form(context, false, draft, failure.errors());
    }
}

web::Response ServicesPage::remove(const web::RequestContext& context) const
{
    context.practice->catalogue().remove(context.id());
    return web::see_other(std::string(k_services_url) + "?esito=prestazione-eliminata");
}

} // namespace sample_host::pages
