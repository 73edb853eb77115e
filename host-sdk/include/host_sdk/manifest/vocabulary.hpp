#pragma once

#include <array>
#include <string_view>

/// The words that a manifest may use where the host, not the plugin, gives them a meaning.
namespace host_sdk::manifest {

/// What a plugin may ask for (host-sdk design, section 4).
inline constexpr std::array<std::string_view, 8> k_scopes{"invoices.read",
                                                          "invoices.read-personal-data",
                                                          "catalogue.read",
                                                          "billing.read",
                                                          "users.read-permissions",
                                                          "network.connect",
                                                          "jobs.run",
                                                          "secrets.derive"};

/// Permissions of the host from which a plugin's derived permission may follow.
inline constexpr std::array<std::string_view, 3> k_host_permissions{"invoices.view", "customers.view-personal-data",
                                                                    "practice.administer"};

/// Roles that hold a permission from the start: the practice's owner, a secretary, an accountant.
inline constexpr std::array<std::string_view, 3> k_default_roles{"owner", "secretary", "accountant"};

/// Host data whose change may wake a job.
inline constexpr std::array<std::string_view, 3> k_wake_topics{"invoices", "catalogue", "billing"};

} // namespace host_sdk::manifest
