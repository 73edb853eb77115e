#pragma once

#include "pages/invoice_form.hpp"
#include "pages/page_tools.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// *Nuova fattura*, *Modifica fattura* and *Nota di credito*: three uses of one form.
class InvoiceFormPage {
public:
    explicit InvoiceFormPage(PageTools tools) : m_tools(tools) {}

    void add_routes(web::Router& router);

private:
    web::Response show(const web::RequestContext& context, InvoiceFormFrame frame, const services::InvoiceDraft& draft,
                       const Errors& errors = {}) const;
    web::Response show_new(const web::RequestContext& context) const;
    web::Response create(const web::RequestContext& context) const;
    web::Response show_edit(const web::RequestContext& context) const;
    web::Response update(const web::RequestContext& context) const;
    web::Response show_credit_note(const web::RequestContext& context) const;
    web::Response create_credit_note(const web::RequestContext& context) const;

    PageTools m_tools;
};

} // namespace sample_host::pages
