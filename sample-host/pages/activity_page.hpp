#pragma once

#include "pages/page_tools.hpp"
#include "services/activity_log.hpp"
#include "web/router.hpp"

namespace sample_host::pages {

/// *Impostazioni > Registro delle attività*: who did what when in the practice, the newest first; whether nobody has
/// changed it, when the owner asks.
class ActivityPage {
public:
    ActivityPage(PageTools tools, services::ActivityLog& log) : m_tools(tools), m_log(log) {}

    void add_routes(web::Router& router);

private:
    web::Response show(const web::RequestContext& context) const;

    PageTools m_tools;
    services::ActivityLog& m_log;
};

} // namespace sample_host::pages
