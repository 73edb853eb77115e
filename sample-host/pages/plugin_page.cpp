#include "pages/plugin_page.hpp"

#include "pages/plugin_addresses.hpp"
#include "services/field_error.hpp"
#include "web/permission_step.hpp"
#include "web/plugin_call.hpp"

#include <host_sdk/error.hpp>

namespace sample_host::pages {

namespace {

using host_sdk::hosting::LoadedPlugin;
using Verdict = web::PluginMount::Verdict;

constexpr std::size_t k_body_limit = std::size_t{16} * 1024 * 1024; // of any route; the manifest gives each its own
constexpr const char* k_seconds_to_retry = "5";

/// "content-disposition" as browsers know it.
std::string header_name(const std::string& lower_case)
{
    if (lower_case == "location") return "Location";
    if (lower_case == "refresh") return "Refresh";
    if (lower_case == "retry-after") return "Retry-After";
    return "Content-Disposition";
}

} // namespace

void PluginPage::add_routes(web::Router& router)
{
    for (const char* method : {"GET", "POST"}) {
        router.add({.method = method,
                    .path = "/plugins/{plugin}/*",
                    .handler = [this](web::RequestContext& context) { return answer(context); },
                    .max_body = k_body_limit});
    }
    router.add({.method = "GET", .path = "/plugins/{plugin}", .handler = [](web::RequestContext& context) {
                    return web::see_other("/plugins/" + context.parameters.at("plugin") + "/");
                }});
}

web::Response PluginPage::answer(web::RequestContext& context) const
{
    const auto mount = web::find_plugin_mount(context, m_plugins);
    return mount.verdict == Verdict::open ? call(context, mount) : refuse(context, mount);
}

web::Response PluginPage::refuse(const web::RequestContext& context, const web::PluginMount& mount) const
{
    switch (mount.verdict) {
    case Verdict::draining:
        return switched_off(context);
    case Verdict::inactive:
        return m_errors.error(context, 404, "Funzionalità disattivata",
                              "Questa funzionalità non è attiva. Si può attivare da Impostazioni, Funzionalità "
                              "aggiuntive.");
    case Verdict::wrong_method:
        return m_errors.error(context, 405, "Richiesta non valida", "Questa pagina non si può usare in questo modo.");
    case Verdict::body_too_large:
        return m_errors.error(context, 413, "Richiesta troppo grande",
                              "I dati inviati sono troppi per questa pagina. Ridurli e riprovare.");
    case Verdict::not_permitted:
        return web::refuse_without_permission(context, mount.permission_title, m_errors);
    case Verdict::open:
    case Verdict::unknown_plugin:
    case Verdict::unknown_route:
        break;
    }
    throw services::NotFound("no such plugin page");
}

web::Response PluginPage::switched_off(const web::RequestContext& context) const
{
    auto response = m_errors.error(context, 503, "Funzionalità disattivata",
                                   "Questa funzionalità è stata appena disattivata. Si può attivare di nuovo da "
                                   "Impostazioni, Funzionalità aggiuntive.");
    response.headers.emplace_back("Retry-After", k_seconds_to_retry);
    return response;
}

web::Response PluginPage::call(const web::RequestContext& context, const web::PluginMount& mount) const
try {
    const auto& package = mount.instance->package();
    const auto answer = web::call_plugin(context, mount, assets_path(package));
    web::Response response;
    if (answer.status == 303) {
        response.status = 303;
    } else if (answer.kind == HSDK_RESPONSE_FRAGMENT) {
        const FrameContent content{.title = answer.title,
                                   .section = "plugin:" + package.manifest.id,
                                   .styles = style_addresses(package),
                                   .scripts = script_addresses(package),
                                   .locale = package.locale};
        response = m_tools.frame.page(context, content, answer.body, answer.status);
    } else {
        response.status = answer.status;
        response.content_type = answer.kind == HSDK_RESPONSE_JSON ? "application/json" : answer.content_type;
        response.body = answer.body;
    }
    for (const auto& [name, value] : answer.headers) {
        response.headers.emplace_back(header_name(name), value);
    }
    return response;
} catch (const LoadedPlugin::NotActive&) {
    return switched_off(context);
} catch (const host_sdk::Error& e) {
    // Switched off while it answered: what it could not read any more is no news for the user.
    if (m_plugins.active(context.practice->id(), mount.instance->package().manifest.id) == nullptr) {
        return switched_off(context);
    }
    switch (e.status()) {
    case host_sdk::Status::not_found:
        throw services::NotFound(e.what());
    case host_sdk::Status::denied:
        return m_errors.error(context, 403, "Accesso non consentito",
                              "Manca un permesso per vedere questi dati. Chiedere al titolare dello studio.");
    default:
        throw; // to the log, and a page with the request's id
    }
}

} // namespace sample_host::pages
