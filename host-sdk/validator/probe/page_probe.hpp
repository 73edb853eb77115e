#pragma once

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/manifest/manifest.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace host_sdk::validator {

/// What a plugin's page answered, taken as it came up to a bound far above what a host takes.
struct Answer {
    int status = 0;
    int kind = 0;
    std::string title;
    std::string content_type;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

inline constexpr std::string_view k_base_path = "/plugins/under-test";

/// Asks a page as a host would. Throws what LoadedPlugin::handle() throws.
Answer ask(hosting::LoadedPlugin& plugin, const User& user, std::string_view method, const std::string& path,
           std::string_view query = {}, std::string_view body = {});

/// A path for each route of the method, those with "*" with something in its place.
std::vector<std::string> paths_of(const manifest::Manifest& manifest, std::string_view method);

/// A page's own refusal: Error with a code that a page may have (not found, denied, invalid, conflict, busy).
bool is_refusal(const Error& error);

} // namespace host_sdk::validator
