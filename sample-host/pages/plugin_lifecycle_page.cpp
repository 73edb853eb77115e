#include "pages/plugin_lifecycle_page.hpp"

#include "pages/plugin_addresses.hpp"
#include "pages/settings_frame.hpp"
#include "services/field_error.hpp"
#include "services/permissions.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace sample_host::pages {

namespace {

constexpr const char* k_back = "/impostazioni";

struct ScopeSentence {
    std::string_view scope;
    std::string_view icon;
    std::string_view sentence;
};

// The host's own words for what each scope means; the plugin adds its reason.
constexpr std::array<ScopeSentence, 8> k_sentences{{
    {"invoices.read", "receipt", "Leggere le fatture emesse con questa applicazione"},
    {"invoices.read-personal-data", "person-vcard",
     "Leggere i dati anagrafici sulle fatture: nome e codice fiscale dei pazienti"},
    {"billing.read", "building",
     "Leggere i tuoi dati anagrafici: nominativo e partita IVA delle entità di fatturazione"},
    {"catalogue.read", "clipboard2-pulse", "Leggere l'elenco delle prestazioni"},
    {"users.read-permissions", "person-check", "Sapere se un utente ha un permesso"},
    {"network.connect", "globe", "Collegarsi in rete"},
    {"jobs.run", "clock-history", "Lavorare anche quando nessuno ha una sua pagina aperta"},
    {"secrets.derive", "shield-lock", "Usare una chiave di questa applicazione per cifrare i propri segreti"},
}};

View scope_view(const plugins::Package& package, const host_sdk::manifest::ScopeRequest& request)
{
    View view;
    view.set("icon", "dot").set("sentence", request.scope);
    for (const auto& known : k_sentences) {
        if (known.scope == request.scope) view.set("icon", known.icon).set("sentence", known.sentence);
    }
    View::List hosts;
    for (const auto& host : request.hosts) {
        hosts.push_back(View().set("host", host));
    }
    view.set("reason", package.text(request.reason)).set("has_hosts", !hosts.empty()).set("hosts", std::move(hosts));
    return view;
}

} // namespace

void PluginLifecyclePage::add_routes(web::Router& router)
{
    const auto add = [&](const char* method, const std::string& path, web::Handler handler) {
        add_settings_route(router, method, "/impostazioni/funzionalita/{plugin}" + path, std::move(handler));
    };
    add("GET", "/attiva", [this](auto& context) { return ask_consent(context); });
    add("POST", "/attiva", [this](auto& context) { return activate(context); });
    add("POST", "/disattiva", [this](auto& context) { return deactivate(context); });
}

const plugins::Package& PluginLifecyclePage::package_of(const web::RequestContext& context) const
{
    const auto* package = m_plugins.find(context.parameters.at("plugin"));
    if (package == nullptr) throw services::NotFound("no such plugin");
    return *package;
}

web::Response PluginLifecyclePage::ask_consent(const web::RequestContext& context) const
{
    const auto& package = package_of(context);
    const auto& manifest = package.manifest;
    View::List scopes;
    for (const auto& request : manifest.scopes) {
        scopes.push_back(scope_view(package, request));
    }
    View::List permissions;
    for (const auto& permission : manifest.user_permissions) {
        if (!permission.is_derived()) permissions.push_back(View().set("title", package.text(permission.title)));
    }
    View view;
    view.set("name", package.text(manifest.name)).set("summary", package.text(manifest.summary));
    view.set("version", manifest.version_text)
        .set("vendor", manifest.vendor.name)
        .set("icon_url", icon_address(package));
    view.set("scopes", std::move(scopes)).set("has_permissions", !permissions.empty());
    view.set("permissions", std::move(permissions)).set("keeps_data", manifest.data.schema > 0);
    view.set("action", "/impostazioni/funzionalita/" + manifest.id + "/attiva").set("back", k_back);
    return m_tools.show(context, {.title = "Attiva " + package.text(manifest.name), .section = "impostazioni"},
                        "plugin_consent", std::move(view));
}

web::Response PluginLifecyclePage::activate(const web::RequestContext& context) const
{
    const auto& package = package_of(context);
    const auto& practice_id = context.practice->id();
    // Only the button of the consent page gives a consent; a consent that stands needs no new one.
    if (context.request.form.value("consenso") == "si") {
        m_plugins.give_consent(practice_id, package, context.user->name);
    } else if (!m_plugins.has_consent(practice_id, package)) {
        return web::see_other("/impostazioni/funzionalita/" + package.manifest.id + "/attiva");
    }
    try {
        m_plugins.activate(practice_id, package.manifest.id);
    } catch (const plugins::PluginManager::ActivationFailed&) {
        return web::see_other(k_back); // the plugin's box says what happened
    }
    return web::see_other(std::string(k_back) + "?esito=funzionalita-attivata");
}

web::Response PluginLifecyclePage::deactivate(const web::RequestContext& context) const
{
    const bool drained = m_plugins.deactivate(context.practice->id(), package_of(context).manifest.id);
    return web::see_other(std::string(k_back) + (drained ? "?esito=funzionalita-disattivata" : ""));
}

} // namespace sample_host::pages
