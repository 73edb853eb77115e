#pragma once

#include "pages/form_fields.hpp"
#include "pages/page_tools.hpp"
#include "services/catalogue_service.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// *Impostazioni > Prestazioni*: list, new, edit, delete.
class ServicesPage {
public:
    explicit ServicesPage(PageTools tools) : m_tools(tools) {}

    void add_routes(web::Router& router);

private:
    web::Response list(const web::RequestContext& context) const;
    web::Response form(const web::RequestContext& context, bool is_new, const services::ServiceDraft& draft,
                       const Errors& errors) const;
    web::Response show(const web::RequestContext& context) const;
    web::Response create(const web::RequestContext& context) const;
    web::Response update(const web::RequestContext& context) const;
    web::Response remove(const web::RequestContext& context) const;

    PageTools m_tools;
};

} // namespace sample_host::pages
