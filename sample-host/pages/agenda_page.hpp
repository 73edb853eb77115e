#pragma once

#include "pages/page_tools.hpp"
#include "web/router.hpp"

#include <string>

namespace sample_host::pages {

/// The page after log-in: the appointments of a day, what is to be cashed, and the news.
class AgendaPage {
public:
    explicit AgendaPage(PageTools tools) : m_tools(tools) {}

    void add_routes(web::Router& router);

private:
    web::Response show(const web::RequestContext& context) const;
    void set_day(View& view, services::Practice& practice, const std::string& day) const;
    void set_news(View& view, const web::RequestContext& context) const;

    PageTools m_tools;
};

} // namespace sample_host::pages
