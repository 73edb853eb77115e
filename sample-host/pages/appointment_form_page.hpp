#pragma once

#include "pages/form_fields.hpp"
#include "pages/page_tools.hpp"
#include "services/agenda_service.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// Agenda → *Nuovo appuntamento*.
class AppointmentFormPage {
public:
    explicit AppointmentFormPage(PageTools tools) : m_tools(tools) {}

    void add_routes(web::Router& router);

private:
    web::Response show(const web::RequestContext& context, const services::AppointmentDraft& draft,
                       const Errors& errors = {}) const;
    web::Response create(const web::RequestContext& context) const;

    PageTools m_tools;
};

} // namespace sample_host::pages
