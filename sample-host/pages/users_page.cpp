#include "pages/users_page.hpp"

#include "pages/role_title.hpp"
#include "pages/settings_frame.hpp"
#include "services/field_error.hpp"
#include "services/permissions.hpp"

namespace sample_host::pages {

namespace {

constexpr const char* k_users_url = "/impostazioni/utenti";

View user_view(const store::User& user)
{
    return View()
        .set("name", user.name)
        .set("email", user.email)
        .set("role", role_title(user.role))
        .set("owner", user.role == store::Role::owner)
        .set("url", k_users_url + ("/" + std::to_string(user.id)));
}

// What the ticks of his panel give him: "Fatture, Sistema Tessera Sanitaria (STS)".
std::string access_text(const store::User& user, const std::vector<services::ApplicationPermission>& applications)
{
    std::string text;
    const auto add = [&](std::string_view permission, std::string_view title) {
        if (!services::has_permission(user, permission)) return;
        text.append(text.empty() ? "" : ", ").append(title);
    };
    add(services::permission::invoices_view, services::permission_title(services::permission::invoices_view));
    for (const auto& application : applications)
        add(application.permission, application.title);
    return text;
}

} // namespace

void UsersPage::add_routes(web::Router& router)
{
    const auto add = [&](const char* method, const std::string& path, web::Handler handler) {
        add_settings_route(router, method, k_users_url + path, std::move(handler));
    };
    add("GET", "", [this](auto& context) { return list(context); });
    add("GET", "/invita", [this](auto& context) { return invitation_form(context, {}); });
    add("POST", "/invita", [this](auto& context) { return invite(context); });
    add("GET", "/{id}", [this](auto& context) { return panel(context); });
    add("POST", "/{id}", [this](auto& context) { return save_panel(context); });
}

web::Response UsersPage::list(const web::RequestContext& context) const
{
    const auto applications = m_applications.of_practice(context.practice->id());
    std::vector<View> rows;
    for (const auto& user : m_users.list(context.practice->id())) {
        const auto access = access_text(user, applications);
        rows.push_back(user_view(user).set("access", access).set("no_access", access.empty()));
    }
    return show_settings(m_tools, context, "Utenti", "utenti", "user_list", View().set("rows", std::move(rows)));
}

web::Response UsersPage::invitation_form(const web::RequestContext& context, const Errors& errors) const
{
    const auto& form = context.request.form;
    View view;
    view.set("errors", form_errors(errors));
    view.set("name", input("nome", "Nome e cognome", form.value("nome"), errors, {.required = true}));
    view.set("email",
             input("email", "Indirizzo e-mail", form.value("email"), errors, {.type = "email", .required = true}));
    view.set("role", select("ruolo", "Ruolo", form.has("ruolo") ? form.value("ruolo") : "secretary",
                            {{"secretary", "Segreteria"}, {"accountant", "Commercialista"}}, errors));
    return show_settings(m_tools, context, "Invita Utenti", "utenti", "user_invite", std::move(view),
                         errors.empty() ? 200 : 422);
}

web::Response UsersPage::invite(const web::RequestContext& context) const
{
    const auto& form = context.request.form;
    try {
        const auto invitation = m_users.invite(context.practice->id(), form.value("nome"), form.value("email"),
                                               form.value("ruolo"), context.user->name);
        return show_settings(m_tools, context, "Utente invitato", "utenti", "user_invited",
                             user_view(invitation.user).set("password", invitation.password));
    } catch (const services::ValidationFailed& failure) {
        return invitation_form(context, failure.errors());
    }
}

store::User UsersPage::user_of(const web::RequestContext& context) const
{
    auto user = m_users.find(context.practice->id(), context.id());
    if (!user) throw services::NotFound("no such user");
    return *user;
}

web::Response UsersPage::panel(const web::RequestContext& context) const
{
    const auto user = user_of(context);
    auto view = user_view(user);
    view.set("invoices",
             check("fatture", "Fatture", services::has_permission(user, services::permission::invoices_view),
                   "Vede e compila le fatture e i dati dei pazienti, e i documenti da inviare al Sistema "
                   "Tessera Sanitaria."));
    std::vector<View> applications;
    for (const auto& application : m_applications.of_practice(context.practice->id()))
        applications.push_back(check("applicazione:" + application.permission, application.title,
                                     services::has_permission(user, application.permission), application.label));
    set_list(view, "applications", std::move(applications), "any_applications");
    return show_settings(m_tools, context, user.name, "utenti", "user_panel", std::move(view));
}

web::Response UsersPage::save_panel(const web::RequestContext& context) const
{
    const auto& form = context.request.form;
    std::map<std::string, bool> permissions;
    for (const auto permission : services::permissions_of_invoices_tick())
        permissions[std::string(permission)] = form.has("fatture");
    for (const auto& application : m_applications.of_practice(context.practice->id()))
        permissions[application.permission] = form.has("applicazione:" + application.permission);
    m_users.set_permissions(context.practice->id(), context.id(), permissions, context.user->name);
    return web::see_other(k_users_url + ("/" + std::to_string(context.id())) + "?esito=permessi-salvati");
}

} // namespace sample_host::pages
