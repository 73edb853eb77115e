#pragma once

#include "pages/form_fields.hpp"
#include "pages/page_tools.hpp"
#include "services/application_permissions.hpp"
#include "services/user_service.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// *Impostazioni > Utenti*: list, *Invita Utenti*, and each user's panel with *Accesso generale* and *Applicazioni*.
class UsersPage {
public:
    UsersPage(PageTools tools, services::UserService& users, const services::ApplicationPermissions& applications)
        : m_tools(tools), m_users(users), m_applications(applications)
    {
    }

    void add_routes(web::Router& router);

private:
    web::Response list(const web::RequestContext& context) const;
    web::Response invitation_form(const web::RequestContext& context, const Errors& errors) const;
    web::Response invite(const web::RequestContext& context) const;
    web::Response panel(const web::RequestContext& context) const;
    web::Response save_panel(const web::RequestContext& context) const;
    store::User user_of(const web::RequestContext& context) const;

    PageTools m_tools;
    services::UserService& m_users;
    const services::ApplicationPermissions& m_applications;
};

} // namespace sample_host::pages
