#include "pages/billing_entities_page.hpp"

#include "pages/settings_frame.hpp"
#include "services/permissions.hpp"

namespace sample_host::pages {

namespace {

constexpr const char* k_entities_url = "/impostazioni/entita-di-fatturazione";

services::BillingEntityDraft read_entity(const web::Fields& fields)
{
    return {.name = fields.value("nome"),
            .vat_number = fields.value("partita_iva"),
            .tax_code = fields.value("codice_fiscale"),
            .profession = fields.value("professione")};
}

} // namespace

void BillingEntitiesPage::add_routes(web::Router& router)
{
    const auto add = [&](const char* method, const std::string& path, web::Handler handler) {
        add_settings_route(router, method, k_entities_url + path, std::move(handler));
    };
    add("GET", "", [this](auto& context) { return list(context); });
    add("GET", "/nuova", [this](auto& context) { return form(context, true, {}, {}); });
    add("POST", "/nuova", [this](auto& context) { return create(context); });
    add("GET", "/{id}", [this](auto& context) { return show(context); });
    add("POST", "/{id}", [this](auto& context) { return update(context); });
}

web::Response BillingEntitiesPage::list(const web::RequestContext& context) const
{
    std::vector<View> rows;
    for (const auto& entity : context.practice->billing().list())
        rows.push_back(View()
                           .set("name", entity.name)
                           .set("vat_number", entity.vat_number)
                           .set("tax_code", entity.tax_code)
                           .set("profession", entity.profession)
                           .set("url", k_entities_url + ("/" + std::to_string(entity.id))));
    View view;
    view.set("rows", std::move(rows));
    return show_settings(m_tools, context, "Entità di fatturazione", "entita", "billing_entity_list", std::move(view));
}

web::Response BillingEntitiesPage::form(const web::RequestContext& context, bool is_new,
                                        const services::BillingEntityDraft& draft, const Errors& errors) const
{
    View view;
    view.set("is_new", is_new).set("errors", form_errors(errors)).set("back", m_tools.back_to(context, k_entities_url));
    view.set("name", input("nome", "Nominativo", draft.name, errors, {.required = true}));
    view.set("vat_number",
             input("partita_iva", "Partita IVA", draft.vat_number, errors, {.required = true, .mode = "numeric"}));
    view.set("tax_code", input("codice_fiscale", "Codice fiscale", draft.tax_code, errors, {.required = true}));
    view.set("profession", input("professione", "Professione", draft.profession, errors));
    return show_settings(m_tools, context, is_new ? "Nuova entità di fatturazione" : "Entità di fatturazione", "entita",
                         "billing_entity_form", std::move(view), errors.empty() ? 200 : 422);
}

web::Response BillingEntitiesPage::show(const web::RequestContext& context) const
{
    const auto entity = context.practice->billing().find(context.id());
    if (!entity) throw services::NotFound("no such billing entity");
    return form(context, false,
                {.name = entity->name,
                 .vat_number = entity->vat_number,
                 .tax_code = entity->tax_code,
                 .profession = entity->profession},
                {});
}

web::Response BillingEntitiesPage::create(const web::RequestContext& context) const
{
    const auto draft = read_entity(context.request.form);
    try {
        context.practice->billing().create(draft);
        return web::see_other(std::string(k_entities_url) + "?esito=entita-salvata");
    } catch (const services::ValidationFailed& failure) {
        return form(context, true, draft, failure.errors());
    }
}

web::Response BillingEntitiesPage::update(const web::RequestContext& context) const
{
    const auto draft = read_entity(context.request.form);
    try {
        context.practice->billing().update(context.id(), draft);
        return web::see_other(m_tools.back_to(context, std::string(k_entities_url) + "?esito=entita-salvata"));
    } catch (const services::ValidationFailed& failure) {
        return form(context, false, draft, failure.errors());
    }
}

} // namespace sample_host::pages
