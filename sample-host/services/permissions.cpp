#include "services/permissions.hpp"

#include <array>

namespace sample_host::services {

namespace {

constexpr std::array k_invoices_tick{permission::invoices_view, permission::customers_view_personal_data};

} // namespace

std::span<const std::string_view> permissions_of_invoices_tick()
{
    return k_invoices_tick;
}

std::string plugin_permission(std::string_view plugin_id, std::string_view permission)
{
    return "plugin:" + std::string(plugin_id) + ":" + std::string(permission);
}

bool has_permission(const store::User& user, std::string_view permission)
{
    if (user.role == store::Role::owner) return true;
    return permission != permission::practice_administer && user.permissions.contains(permission);
}

std::string permission_title(std::string_view permission)
{
    if (permission == permission::invoices_view) return "Fatture";
    if (permission == permission::customers_view_personal_data) return "Dati anagrafici dei pazienti";
    if (permission == permission::practice_administer) return "Amministrazione dello studio";
    return std::string(permission);
}

} // namespace sample_host::services
