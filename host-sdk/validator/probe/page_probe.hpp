#pragma once

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/hosting/received_response.hpp>
#include <host_sdk/manifest/manifest.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::validator {

inline constexpr std::string_view k_base_path = "/plugins/under-test";
inline constexpr std::string_view k_assets_path = "/files/under-test";

/// Asks a page as a host would, and takes the answer up to a bound far above what a host takes. Throws what
/// LoadedPlugin::handle() throws.
hosting::ReceivedResponse ask(hosting::LoadedPlugin& plugin, const User& user, std::string_view method,
                              const std::string& path, std::string_view query = {}, std::string_view body = {});

/// A path for each route of the method, those with "*" with something in its place.
std::vector<std::string> paths_of(const manifest::Manifest& manifest, std::string_view method);

/// A page's own refusal: Error with a code that a page may have (not found, denied, invalid, conflict, busy).
bool is_refusal(const Error& error);

} // namespace host_sdk::validator
