#pragma once

#include "pages/page_tools.hpp"
#include "web/router.hpp"

#include <string>

namespace sample_host::pages {

/// The settings pages share the menu on the left. `current` is "", "utenti", "prestazioni", "entita" or "attivita".
web::Response show_settings(const PageTools& tools, const web::RequestContext& context, const std::string& title,
                            const std::string& current, const std::string& name, View view, int status = 200);

/// A route that only the owner of the practice may take.
void add_settings_route(web::Router& router, const char* method, const std::string& path, web::Handler handler);

} // namespace sample_host::pages
