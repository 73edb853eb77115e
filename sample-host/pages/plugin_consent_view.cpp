#include "pages/plugin_consent_view.hpp"

#include "pages/plugin_addresses.hpp"
#include "pages/scope_text.hpp"

#include <algorithm>

namespace sample_host::pages {

namespace {

bool covers(const std::optional<plugins::Consent>& consent, const host_sdk::manifest::ScopeRequest& request)
{
    return consent && consent->scopes.contains(request.scope) &&
           std::all_of(request.hosts.begin(), request.hosts.end(),
                       [&](const auto& host) { return consent->hosts.contains(host); });
}

View scope_view(const plugins::Package& package, const host_sdk::manifest::ScopeRequest& request)
{
    const ScopeText text = scope_text(request.scope);
    std::vector<View> hosts;
    for (const auto& host : request.hosts) {
        hosts.push_back(View().set("host", host));
    }
    View view;
    view.set("scope", request.scope).set("icon", text.icon).set("sentence", text.sentence);
    set_list(view.set("reason", package.text(request.reason)), "hosts", std::move(hosts), "has_hosts");
    return view;
}

} // namespace

View consent_view(const plugins::Package& package, const std::optional<plugins::Consent>& earlier)
{
    const auto& manifest = package.manifest;
    std::vector<View> scopes, optional, permissions;
    for (const auto& request : manifest.scopes) {
        scopes.push_back(scope_view(package, request).set("is_new", earlier.has_value() && !covers(earlier, request)));
    }
    for (const auto& request : manifest.optional_scopes) {
        optional.push_back(scope_view(package, request)
                               .set("number", std::to_string(optional.size() + 1))
                               .set("granted", covers(earlier, request)));
    }
    for (const auto& permission : manifest.user_permissions) {
        if (!permission.is_derived()) permissions.push_back(View().set("title", package.text(permission.title)));
    }
    View view;
    view.set("name", package.text(manifest.name)).set("summary", package.text(manifest.summary));
    view.set("version", manifest.version_text).set("vendor", manifest.vendor.name);
    view.set("is_signed", !package.publisher.empty()).set("publisher", package.publisher);
    view.set("has_icon", !manifest.navigation.empty()).set("icon_url", icon_address(package));
    view.set("scopes", std::move(scopes));
    set_list(view, "optional", std::move(optional), "has_optional");
    set_list(view, "permissions", std::move(permissions), "has_permissions");
    view.set("keeps_data", manifest.data.schema > 0);
    return view;
}

} // namespace sample_host::pages
