#include "pages/patients_page.hpp"

#include "pages/pager.hpp"
#include "services/permissions.hpp"
#include "services/text.hpp"

namespace sample_host::pages {

namespace {

services::PatientDraft read_patient(const web::Fields& fields)
{
    return {.name = fields.value("nome"),
            .tax_code = fields.value("codice_fiscale"),
            .company = fields.value("tipo") == "societa"};
}

} // namespace

void PatientsPage::add_routes(web::Router& router)
{
    const auto add = [&](const char* method, const char* path, web::Handler handler) {
        router.add({.method = method,
                    .path = path,
                    .handler = std::move(handler),
                    .permission = std::string(services::permission::customers_view_personal_data)});
    };
    add("GET", "/pazienti", [this](auto& context) { return list(context); });
    add("GET", "/pazienti/nuovo", [this](auto& context) { return form(context, true, {}, {}); });
    add("POST", "/pazienti/nuovo", [this](auto& context) { return create(context); });
    add("GET", "/pazienti/{id}", [this](auto& context) { return show(context); });
    add("POST", "/pazienti/{id}", [this](auto& context) { return update(context); });
}

web::Response PatientsPage::list(const web::RequestContext& context) const
{
    const auto search = services::trimmed(context.request.query.value("cerca"));
    auto& patients = context.practice->patients();
    const Pager pager(context.request.query.value("pagina"), patients.count(search));
    std::vector<View> rows;
    for (const auto& patient : patients.list(search, pager.offset(), k_rows_per_page)) {
        const auto id = std::to_string(patient.id);
        rows.push_back(View()
                           .set("name", patient.name)
                           .set("tax_code", patient.tax_code)
                           .set("missing", patient.tax_code.empty())
                           .set("company", patient.kind == store::CustomerKind::company)
                           .set("url", "/pazienti/" + id)
                           .set("invoice_url", "/fatture/nuova?paziente=" + id));
    }
    View view;
    set_list(view.set("search", search), "rows", std::move(rows), "any");
    view.set("pages", pager.view("/pazienti?cerca=" + query_escaped(search) + "&pagina="));
    return m_tools.show(context, {.title = "Pazienti", .section = "pazienti"}, "patient_list", std::move(view));
}

web::Response PatientsPage::form(const web::RequestContext& context, bool is_new, const services::PatientDraft& draft,
                                 const Errors& errors) const
{
    View view;
    view.set("is_new", is_new).set("errors", form_errors(errors)).set("back", m_tools.back_to(context, "/pazienti"));
    view.set("name", input("nome", "Cognome e nome", draft.name, errors,
                           {.help = "Per una società, la denominazione.", .required = true}));
    view.set("tax_code", input("codice_fiscale", "Codice fiscale", draft.tax_code, errors));
    view.set("kind", select("tipo", "Tipo", draft.company ? "societa" : "persona",
                            {{"persona", "Persona fisica"}, {"societa", "Società o ente"}}, errors));
    return m_tools.show(context, {.title = is_new ? "Nuovo paziente" : "Paziente", .section = "pazienti"},
                        "patient_form", std::move(view), errors.empty() ? 200 : 422);
}

web::Response PatientsPage::show(const web::RequestContext& context) const
{
    const auto patient = context.practice->patients().find(context.id());
    if (!patient) throw services::NotFound("no such patient");
    return form(context, false,
                {.name = patient->name,
                 .tax_code = patient->tax_code,
                 .company = patient->kind == store::CustomerKind::company},
                {});
}

web::Response PatientsPage::create(const web::RequestContext& context) const
{
    const auto draft = read_patient(context.request.form);
    try {
        context.practice->patients().create(draft);
        return web::see_other("/pazienti?esito=paziente-creato");
    } catch (const services::ValidationFailed& failure) {
        return form(context, true, draft, failure.errors());
    }
}

web::Response PatientsPage::update(const web::RequestContext& context) const
{
    const auto draft = read_patient(context.request.form);
    try {
        context.practice->patients().update(context.id(), draft);
        return web::see_other(m_tools.back_to(context, "/pazienti?esito=paziente-salvato"));
    } catch (const services::ValidationFailed& failure) {
        return form(context, false, draft, failure.errors());
    }
}

} // namespace sample_host::pages
