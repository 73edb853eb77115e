#pragma once

#include "store/user.hpp"

#include <host_sdk/manifest/manifest.hpp>

#include <optional>
#include <string_view>

namespace sample_host::bridge {

/// Whether the user holds a permission now: one of the plugin's manifest (ticked, or derived from others), or one of
/// the host's. The owner holds every one. nullopt when neither knows it.
std::optional<bool> holds(const store::User& user, const host_sdk::manifest::Manifest& manifest,
                          std::string_view permission);

} // namespace sample_host::bridge
