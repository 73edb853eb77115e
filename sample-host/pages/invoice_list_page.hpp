#pragma once

#include "pages/page_tools.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// *Fatture*: the list with search, filter and pages.
class InvoiceListPage {
public:
    explicit InvoiceListPage(PageTools tools) : m_tools(tools) {}

    void add_routes(web::Router& router);

private:
    web::Response show(const web::RequestContext& context) const;

    PageTools m_tools;
};

} // namespace sample_host::pages
