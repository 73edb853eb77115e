#include "pages/plugin_shell.hpp"

#include "bridge/user_rights.hpp"
#include "pages/plugin_addresses.hpp"
#include "pages/plugin_state_text.hpp"
#include "services/permissions.hpp"

#include <host_sdk/manifest/route_match.hpp>

#include <algorithm>

namespace sample_host::pages {

namespace {

/// Who may open the page that it leads to; without a page, who administers the practice.
bool may_see(const host_sdk::Notice& notice, const plugins::Package& package, const store::User& user)
{
    if (!notice.page) return services::has_permission(user, services::permission::practice_administer);
    const auto* route = host_sdk::manifest::find_route(package.manifest.routes, *notice.page);
    return route != nullptr && bridge::holds(user, package.manifest, route->permission).value_or(false);
}

} // namespace

std::vector<FeatureBox> PluginShell::boxes(const services::Practice& practice, const store::User&) const
{
    using plugins::PluginState;
    std::vector<FeatureBox> boxes;
    for (plugins::PluginLife* life : m_plugins.list(practice.id())) {
        const auto status = life->status();
        const auto package = life->package();
        if (!package) continue; // gone in this moment
        FeatureBox box;
        box.name = status.name;
        box.summary = status.summary;
        box.plans = "Gratuita, in tutti i profili"; // this application asks nothing for any of them
        box.icon_url = icon_address(*package);
        box.state = state_text(status.state);
        box.active = status.state == PluginState::active;
        box.problem = status.message;
        box.page_url = feature_address(status.id);
        if (status.update) box.update = *status.update;
        if (box.active) {
            box.action_label = "Disattiva";
            box.action_url = box.page_url + "/disattiva";
            box.action_changes = true;
            if (!package->manifest.navigation.empty()) box.open_url = "/plugins/" + status.id + "/";
        } else if (status.state == PluginState::inactive || status.state == PluginState::failed) {
            box.action_label = "Attiva";
            box.action_url = box.page_url + "/attiva";
            box.action_changes = life->has_consent(*package);
        }
        boxes.push_back(std::move(box));
    }
    return boxes;
}

std::vector<RejectedFeature> PluginShell::rejected() const
{
    std::vector<RejectedFeature> all;
    for (const auto& package : m_plugins.rejected()) {
        RejectedFeature feature{package.directory.filename().string(), {}};
        for (const auto& problem : package.problems) {
            feature.problems.push_back(to_sentence(problem));
        }
        all.push_back(std::move(feature));
    }
    return all;
}

std::vector<NavigationEntry> PluginShell::entries(const services::Practice& practice, const store::User& user) const
{
    struct Ordered {
        int order;
        NavigationEntry entry;
    };
    std::vector<Ordered> found;
    for (const auto& instance : m_plugins.active_in(practice.id())) {
        const auto& package = instance->package();
        for (const auto& entry : package.manifest.navigation) {
            if (!bridge::holds(user, package.manifest, entry.permission).value_or(false)) continue;
            found.push_back({entry.order,
                             {"plugin:" + package.manifest.id, package.text(entry.title),
                              "/plugins/" + package.manifest.id + entry.page, asset_base(package) + entry.icon}});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.order < b.order; });
    std::vector<NavigationEntry> entries;
    for (auto& [order, entry] : found) {
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<NoticeEntry> PluginShell::notices(const services::Practice& practice, const store::User& user) const
{
    std::vector<NoticeEntry> entries;
    for (const auto& posted : m_plugins.notices(practice.id()).list(user.id)) {
        const auto instance = m_plugins.active(practice.id(), posted.plugin_id);
        if (!instance || !may_see(posted.notice, instance->package(), user)) continue;
        const auto& notice = posted.notice;
        entries.push_back({posted.plugin_id, instance->package().text(instance->package().manifest.name), notice.key,
                           notice.level, notice.title, notice.text,
                           notice.page ? "/plugins/" + posted.plugin_id + *notice.page : std::string(), posted.at_ms,
                           posted.read});
    }
    return entries;
}

std::vector<services::ApplicationPermission> PluginShell::of_practice(const std::string& practice_id) const
{
    std::vector<services::ApplicationPermission> permissions;
    for (const auto& instance : m_plugins.active_in(practice_id)) {
        const auto& package = instance->package();
        for (const auto& own : package.manifest.user_permissions) {
            if (own.is_derived()) continue;
            permissions.push_back({services::plugin_permission(package.manifest.id, own.name), package.text(own.title),
                                   package.text(own.description)});
        }
    }
    return permissions;
}

} // namespace sample_host::pages
