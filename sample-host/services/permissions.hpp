#pragma once

#include "store/user.hpp"

#include <set>
#include <span>
#include <string>
#include <string_view>

namespace sample_host::services {

// Permissions of the host itself. Those of a plugin are stored beside them under free names
// "plugin:<plugin id>:<permission>", see plugin_permission().
namespace permission {
inline constexpr std::string_view invoices_view = "invoices.view"; ///< see and write invoices and patients
inline constexpr std::string_view customers_view_personal_data = "customers.view-personal-data";
inline constexpr std::string_view practice_administer = "practice.administer"; ///< the owner only, cannot be given
} // namespace permission

/// What the tick *Fatture* of a user's panel gives: seeing invoices without the names on them makes no sense.
std::span<const std::string_view> permissions_of_invoices_tick();

/// The name under which a plugin's permission is stored.
std::string plugin_permission(std::string_view plugin_id, std::string_view permission);

/// Whether the user may do it, now. The owner may do everything.
bool has_permission(const store::User& user, std::string_view permission);

/// The permission in words, for the page that refuses: "Fatture".
std::string permission_title(std::string_view permission);

} // namespace sample_host::services
