#include "bridge/user_rights.hpp"

#include "services/permissions.hpp"

#include <algorithm>

namespace sample_host::bridge {

namespace {

bool is_host_permission(std::string_view permission)
{
    return permission == services::permission::invoices_view ||
           permission == services::permission::customers_view_personal_data ||
           permission == services::permission::practice_administer;
}

} // namespace

std::optional<bool> holds(const store::User& user, const host_sdk::manifest::Manifest& manifest,
                          std::string_view permission)
{
    const auto& own = manifest.user_permissions;
    const auto found = std::find_if(own.begin(), own.end(), [&](const auto& p) { return p.name == permission; });
    if (found == own.end()) {
        if (!is_host_permission(permission)) return std::nullopt;
        return services::has_permission(user, permission);
    }
    if (user.role == store::Role::owner) return true;
    // The manifest's reader has refused circles, so this ends.
    if (found->is_derived()) {
        return std::any_of(found->granted_by.begin(), found->granted_by.end(),
                           [&](const auto& source) { return holds(user, manifest, source).value_or(false); });
    }
    return services::has_permission(user, services::plugin_permission(manifest.id, permission));
}

} // namespace sample_host::bridge
