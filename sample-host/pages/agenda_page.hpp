#pragma once

#include "pages/page_tools.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// The page after log-in: the day at a glance.
class AgendaPage {
public:
    explicit AgendaPage(PageTools tools) : m_tools(tools) {}

    void add_routes(web::Router& router);

private:
    web::Response show(const web::RequestContext& context) const;

    PageTools m_tools;
};

} // namespace sample_host::pages
