#pragma once

#include "pages/form_fields.hpp"
#include "pages/page_tools.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// One invoice, with *Registra pagamento* and *Annulla fattura*.
class InvoicePage {
public:
    explicit InvoicePage(PageTools tools) : m_tools(tools) {}

    void add_routes(web::Router& router);

private:
    web::Response show(const web::RequestContext& context, const std::string& method, const std::string& paid_on,
                       const Errors& errors) const;
    web::Response register_payment(const web::RequestContext& context) const;
    web::Response ask_to_cancel(const web::RequestContext& context) const;
    web::Response cancel(const web::RequestContext& context) const;

    PageTools m_tools;
};

} // namespace sample_host::pages
