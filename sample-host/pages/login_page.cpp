#include "pages/login_page.hpp"

#include "web/session_step.hpp"

namespace sample_host::pages {

void LoginPage::add_routes(web::Router& router)
{
    router.add({.method = "GET",
                .path = "/accedi",
                .handler =
                    [this](web::RequestContext& context) {
                        if (context.user) return web::see_other("/");
                        return form(context, "", "");
                    },
                .access = web::Access::everybody});
    router.add({.method = "POST",
                .path = "/accedi",
                .handler = [this](web::RequestContext& context) { return log_in(context); },
                .access = web::Access::everybody});
    router.add({.method = "POST", .path = "/esci", .handler = [this](web::RequestContext& context) {
                    return log_out(context);
                }});
}

web::Response LoginPage::form(const web::RequestContext& context, const std::string& email,
                              const std::string& problem) const
{
    View view;
    view.set("email", email).set("problem", false);
    if (!problem.empty()) view.set("problem", View().set("text", problem));
    auto response = m_tools.show(context, {.title = "Accedi", .section = ""}, "login", std::move(view),
                                 problem.empty() ? 200 : 422);
    web::remember_session(response, context.session_id);
    return response;
}

web::Response LoginPage::log_in(const web::RequestContext& context)
{
    const auto& fields = context.request.form;
    const auto session = m_sessions.log_in(fields.value("email"), fields.value("password"));
    if (!session)
        return form(
            context, fields.value("email"),
            "Indirizzo e-mail o password non corretti: controllare e riprovare. Dopo cinque tentativi errati si può "
            "riprovare una volta al minuto.");
    auto response = web::see_other("/");
    web::remember_session(response, *session);
    return response;
}

web::Response LoginPage::log_out(const web::RequestContext& context)
{
    m_sessions.log_out(context.session_id);
    auto response = web::see_other("/accedi");
    web::forget_session(response);
    return response;
}

} // namespace sample_host::pages
