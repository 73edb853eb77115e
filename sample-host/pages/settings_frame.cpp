#include "pages/settings_frame.hpp"

#include "services/permissions.hpp"

namespace sample_host::pages {

web::Response show_settings(const PageTools& tools, const web::RequestContext& context, const std::string& title,
                            const std::string& current, const std::string& name, View view, int status)
{
    const auto entry = [&](const char* label, const char* key, const char* url, const char* icon) {
        return View().set("title", label).set("url", url).set("icon", icon).set("current", current == key);
    };
    view.set("menu", std::vector<View>{
                         entry("Generale", "", "/impostazioni", "sliders"),
                         entry("Utenti", "utenti", "/impostazioni/utenti", "person-gear"),
                         entry("Prestazioni", "prestazioni", "/impostazioni/prestazioni", "clipboard2-pulse"),
                         entry("Entità di fatturazione", "entita", "/impostazioni/entita-di-fatturazione", "building"),
                         entry("Registro delle attività", "attivita", "/impostazioni/attivita", "journal-text")});
    return tools.show(context, {.title = title, .section = "impostazioni"}, name, std::move(view), status);
}

void add_settings_route(web::Router& router, const char* method, const std::string& path, web::Handler handler)
{
    router.add({.method = method,
                .path = path,
                .handler = std::move(handler),
                .permission = std::string(services::permission::practice_administer)});
}

} // namespace sample_host::pages
