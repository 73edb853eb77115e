#include "pages/plugin_detail_page.hpp"

#include "pages/moment_text.hpp"
#include "pages/plugin_addresses.hpp"
#include "pages/plugin_health.hpp"
#include "pages/plugin_state_text.hpp"
#include "pages/scope_text.hpp"
#include "pages/settings_frame.hpp"
#include "services/field_error.hpp"

namespace sample_host::pages {

namespace {

using plugins::PluginState;

constexpr int k_events_shown = 30;

std::vector<View> inside_views(const plugins::PluginStatus& status)
{
    std::vector<View> views;
    for (const auto& call : status.inside) {
        const auto age =
            std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - call.since).count();
        views.push_back(View().set("purpose", call.purpose).set("since", std::to_string(age) + " secondi"));
    }
    return views;
}

void add_consent(View& view, const std::optional<plugins::Consent>& consent)
{
    view.set("has_consent", consent.has_value());
    if (!consent) return;
    std::vector<View> scopes;
    for (const auto& scope : consent->scopes) {
        const ScopeText text = scope_text(scope);
        scopes.push_back(View().set("icon", text.icon).set("sentence", text.sentence));
    }
    view.set("scopes", std::move(scopes)).set("consent_by", consent->given_by);
    view.set("consent_at", moment_text(consent->given_at_ms));
}

void add_accesses(View& view, const std::vector<plugins::AccessSummary>& accesses)
{
    std::vector<View> rows;
    for (const auto& access : accesses) {
        rows.push_back(View()
                           .set("sentence", scope_text(access.scope).sentence)
                           .set("allowed", std::to_string(access.allowed))
                           .set("rows", std::to_string(access.rows))
                           .set("denied", std::to_string(access.denied))
                           .set("last", moment_text(access.last_at_ms)));
    }
    set_list(view, "accesses", std::move(rows), "has_accesses");
}

void add_events(View& view, const std::vector<plugins::PluginEvent>& events)
{
    std::vector<View> rows;
    for (const auto& event : events) {
        rows.push_back(View().set("at", moment_text(event.at_ms)).set("what", event.what).set("by", event.by));
    }
    set_list(view, "events", std::move(rows), "has_events");
}

} // namespace

void PluginDetailPage::add_routes(web::Router& router)
{
    add_settings_route(router, "GET", "/impostazioni/funzionalita/{plugin}",
                       [this](web::RequestContext& context) { return show(context); });
}

web::Response PluginDetailPage::show(const web::RequestContext& context) const
{
    const std::string& practice_id = context.practice->id();
    plugins::PluginLife* life = m_plugins.find(practice_id, context.parameters.at("plugin"));
    const auto package = life == nullptr ? nullptr : life->package();
    if (!package) throw services::NotFound("no such plugin");
    const auto& manifest = package->manifest;
    const auto status = life->status();
    const bool active = status.state == PluginState::active;
    const bool resting = status.state == PluginState::inactive || status.state == PluginState::failed;
    const bool agreed = life->has_consent(*package);
    auto& store = m_plugins.store(practice_id);

    View view;
    view.set("name", status.name).set("summary", status.summary).set("version", status.version);
    view.set("vendor", manifest.vendor.name).set("contact", manifest.vendor.contact);
    view.set("is_signed", !package->publisher.empty()).set("publisher", package->publisher);
    view.set("has_icon", !manifest.navigation.empty()).set("icon_url", icon_address(*package));
    view.set("state", state_text(status.state)).set("active", active).set("base", feature_address(status.id));
    view.set("has_problem", !status.message.empty()).set("problem", status.message);
    view.set("has_inside", !status.inside.empty()).set("inside", inside_views(status));
    view.set("opens", active && !manifest.navigation.empty()).set("open_url", "/plugins/" + status.id + "/");
    view.set("links", resting && !agreed).set("posts", resting && agreed);
    view.set("quarantined", status.state == PluginState::quarantined);
    view.set("has_update", status.update.has_value()).set("update", status.update.value_or(""));
    view.set("installed", !store.record(status.id).installed.empty());
    view.set("can_choose", !manifest.optional_scopes.empty());
    add_health(view, life->active(), *context.user);
    add_consent(view, store.consent(status.id));
    add_accesses(view, store.accesses(status.id));
    add_events(view, store.events(status.id, k_events_shown));
    return show_settings(m_tools, context, status.name, "", "plugin_detail", std::move(view));
}

} // namespace sample_host::pages
