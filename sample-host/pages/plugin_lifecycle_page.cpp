#include "pages/plugin_lifecycle_page.hpp"

#include "pages/plugin_addresses.hpp"
#include "pages/plugin_consent_view.hpp"
#include "pages/settings_frame.hpp"
#include "services/field_error.hpp"

#include <functional>

namespace sample_host::pages {

namespace {

using plugins::PluginLife;
using plugins::PluginStepFailed;

constexpr const char* k_settings = "/impostazioni";

/// Takes a step, then leads on; a step that failed leads to the plugin's page, whose message says why.
web::Response take_step(const std::string& id, const std::function<void()>& step, const std::string& then)
{
    try {
        step();
    } catch (const PluginStepFailed&) {
        return web::see_other(feature_address(id) + "?esito=funzionalita-non-riuscita");
    }
    return web::see_other(then);
}

bool agrees(const web::RequestContext& context)
{
    return context.request.form.value("consenso") == "si";
}

std::set<std::string, std::less<>> ticked_scopes(const web::RequestContext& context)
{
    std::set<std::string, std::less<>> scopes;
    for (const auto& [name, value] : context.request.form.all()) {
        if (name == "facoltativo") scopes.insert(value);
    }
    return scopes;
}

} // namespace

void PluginLifecyclePage::add_routes(web::Router& router)
{
    const auto add = [&](const char* method, const std::string& path, auto step) {
        add_settings_route(router, method, "/impostazioni/funzionalita/" + path,
                           [this, step](web::RequestContext& context) { return (this->*step)(context); });
    };
    add_settings_route(router, "POST", "/impostazioni/funzionalita/cerca",
                       [this](web::RequestContext&) { return look_for_packages(); });
    for (const bool for_update : {false, true}) {
        add_settings_route(
            router, "GET", std::string("/impostazioni/funzionalita/{plugin}/") + (for_update ? "aggiorna" : "attiva"),
            [this, for_update](web::RequestContext& context) { return ask_consent(context, for_update); });
    }
    add("POST", "{plugin}/attiva", &PluginLifecyclePage::activate);
    add("POST", "{plugin}/disattiva", &PluginLifecyclePage::deactivate);
    add("POST", "{plugin}/aggiorna", &PluginLifecyclePage::update);
    add("POST", "{plugin}/ritira", &PluginLifecyclePage::revoke);
    add("GET", "{plugin}/disinstalla", &PluginLifecyclePage::ask_uninstall);
    add("POST", "{plugin}/disinstalla", &PluginLifecyclePage::uninstall);
    add("POST", "{plugin}/prova-di-nuovo", &PluginLifecyclePage::try_again);
}

PluginLife& PluginLifecyclePage::life_of(const web::RequestContext& context) const
{
    PluginLife* life = m_plugins.find(context.practice->id(), context.parameters.at("plugin"));
    if (life == nullptr) throw services::NotFound("no such plugin");
    return *life;
}

web::Response PluginLifecyclePage::ask_consent(const web::RequestContext& context, bool for_update) const
{
    const PluginLife& life = life_of(context);
    const auto package = for_update ? life.update_on_offer() : life.package();
    if (!package) throw services::NotFound("no such version");
    const std::string verb = for_update ? "Aggiorna" : "Attiva";
    const std::string address = feature_address(package->manifest.id);
    View view = consent_view(*package, m_plugins.store(context.practice->id()).consent(package->manifest.id));
    view.set("verb", verb).set("action", address + (for_update ? "/aggiorna" : "/attiva"));
    view.set("back", for_update ? address : k_settings);
    return m_tools.show(context,
                        {.title = verb + " " + package->text(package->manifest.name), .section = "impostazioni"},
                        "plugin_consent", std::move(view));
}

web::Response PluginLifecyclePage::activate(const web::RequestContext& context) const
{
    PluginLife& life = life_of(context);
    const auto package = life.package();
    if (!package) throw services::NotFound("no such plugin");
    // Only the button of the consent page gives a consent; a consent that stands needs no new one.
    if (agrees(context)) {
        life.give_consent(*package, ticked_scopes(context), context.user->name);
    } else if (!life.has_consent(*package)) {
        return web::see_other(feature_address(package->manifest.id) + "/attiva");
    }
    return take_step(
        package->manifest.id, [&] { life.activate(context.user->name); },
        std::string(k_settings) + "?esito=funzionalita-attivata");
}

web::Response PluginLifecyclePage::deactivate(const web::RequestContext& context) const
{
    PluginLife& life = life_of(context);
    const bool drained = life.deactivate(context.user->name);
    return web::see_other(drained ? std::string(k_settings) + "?esito=funzionalita-disattivata"
                                  : feature_address(context.parameters.at("plugin")));
}

web::Response PluginLifecyclePage::update(const web::RequestContext& context) const
{
    PluginLife& life = life_of(context);
    const auto package = life.update_on_offer();
    const std::string address = feature_address(context.parameters.at("plugin"));
    if (!package) return web::see_other(address);
    if (agrees(context)) {
        life.give_consent(*package, ticked_scopes(context), context.user->name);
    } else if (!life.has_consent(*package)) {
        return web::see_other(address + "/aggiorna");
    }
    return take_step(
        package->manifest.id, [&] { life.update(context.user->name); }, address + "?esito=funzionalita-aggiornata");
}

web::Response PluginLifecyclePage::revoke(const web::RequestContext& context) const
{
    life_of(context).revoke(context.user->name);
    return web::see_other(feature_address(context.parameters.at("plugin")) + "?esito=funzionalita-ritirata");
}

web::Response PluginLifecyclePage::ask_uninstall(const web::RequestContext& context) const
{
    using host_sdk::manifest::Retention;
    const auto package = life_of(context).package();
    if (!package) throw services::NotFound("no such plugin");
    const auto& data = package->manifest.data;
    const bool has_data = data.schema > 0;
    const std::string name = package->text(package->manifest.name);
    View view;
    view.set("name", name).set("base", feature_address(package->manifest.id));
    view.set("asks", has_data && data.retain_on_uninstall == Retention::ask);
    view.set("keeps", has_data && data.retain_on_uninstall == Retention::keep);
    view.set("erases", !has_data || data.retain_on_uninstall == Retention::erase);
    return m_tools.show(context, {.title = "Disinstalla " + name, .section = "impostazioni"}, "plugin_uninstall",
                        std::move(view));
}

web::Response PluginLifecyclePage::uninstall(const web::RequestContext& context) const
{
    PluginLife& life = life_of(context);
    const std::string& choice = context.request.form.value("dati");
    if (choice != "conserva" && choice != "elimina") {
        return web::see_other(feature_address(context.parameters.at("plugin")) + "/disinstalla");
    }
    return take_step(
        context.parameters.at("plugin"), [&] { life.uninstall(choice == "elimina", context.user->name); },
        std::string(k_settings) + "?esito=funzionalita-disinstallata");
}

web::Response PluginLifecyclePage::try_again(const web::RequestContext& context) const
{
    life_of(context).forgive_crashes(context.user->name);
    return web::see_other(feature_address(context.parameters.at("plugin")));
}

web::Response PluginLifecyclePage::look_for_packages() const
{
    m_plugins.look_for_packages();
    return web::see_other(std::string(k_settings) + "?esito=funzionalita-cercate");
}

} // namespace sample_host::pages
