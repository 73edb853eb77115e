#pragma once

#include "pages/page_tools.hpp"
#include "services/session_service.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// *Accedi* and *Esci*.
class LoginPage {
public:
    LoginPage(PageTools tools, services::SessionService& sessions) : m_tools(tools), m_sessions(sessions) {}

    void add_routes(web::Router& router);

private:
    web::Response form(const web::RequestContext& context, const std::string& email, const std::string& problem) const;
    web::Response log_in(const web::RequestContext& context);
    web::Response log_out(const web::RequestContext& context);

    PageTools m_tools;
    services::SessionService& m_sessions;
};

} // namespace sample_host::pages
