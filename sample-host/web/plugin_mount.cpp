#include "web/plugin_mount.hpp"

#include "bridge/user_rights.hpp"

#include <host_sdk/manifest/route_match.hpp>

#include <algorithm>

namespace sample_host::web {

namespace {

std::string title_of(const plugins::Package& package, const std::string& permission)
{
    for (const auto& own : package.manifest.user_permissions) {
        if (own.name == permission) return package.text(own.title);
    }
    return permission;
}

} // namespace

PluginMount find_plugin_mount(const RequestContext& context, plugins::PluginManager& plugins)
{
    using Verdict = PluginMount::Verdict;
    PluginMount mount;
    const std::string& plugin_id = context.parameters.at("plugin");
    const auto& practice_id = context.practice->id();
    const auto* life = plugins.find(practice_id, plugin_id);
    if (life == nullptr) return mount;
    mount.instance = life->active();
    if (!mount.instance) {
        const auto state = life->state();
        const bool draining = state == plugins::PluginState::stopping || state == plugins::PluginState::stuck;
        mount.verdict = draining ? Verdict::draining : Verdict::inactive;
        return mount;
    }
    const auto& package = mount.instance->package();
    mount.path = "/" + context.parameters.at("*");
    mount.route = host_sdk::manifest::find_route(package.manifest.routes, mount.path);
    if (mount.route == nullptr) {
        mount.verdict = Verdict::unknown_route;
    } else if (!mount.route->allows(context.request.method == "HEAD" ? "GET" : context.request.method)) {
        mount.verdict = Verdict::wrong_method;
    } else if (context.request.body.size() > mount.route->max_body) {
        mount.verdict = Verdict::body_too_large;
    } else if (!bridge::holds(*context.user, package.manifest, mount.route->permission).value_or(false)) {
        mount.permission_title = title_of(package, mount.route->permission);
        mount.verdict = Verdict::not_permitted;
    } else {
        mount.verdict = Verdict::open;
    }
    return mount;
}

} // namespace sample_host::web
