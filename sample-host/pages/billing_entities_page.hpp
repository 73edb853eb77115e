#pragma once

#include "pages/form_fields.hpp"
#include "pages/page_tools.hpp"
#include "services/billing_service.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// *Impostazioni > Entità di fatturazione*: list, new, edit.
class BillingEntitiesPage {
public:
    explicit BillingEntitiesPage(PageTools tools) : m_tools(tools) {}

    void add_routes(web::Router& router);

private:
    web::Response list(const web::RequestContext& context) const;
    web::Response form(const web::RequestContext& context, bool is_new, const services::BillingEntityDraft& draft,
                       const Errors& errors) const;
    web::Response show(const web::RequestContext& context) const;
    web::Response create(const web::RequestContext& context) const;
    web::Response update(const web::RequestContext& context) const;

    PageTools m_tools;
};

} // namespace sample_host::pages
