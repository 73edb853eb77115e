#pragma once

#include "plugins/package.hpp"

#include <string>
#include <vector>

namespace sample_host::pages {

/// "/plugins/<id>/assets/<version>-<start of the digest>": where this host serves a package's own files from. The
/// address changes with every build, so a browser may keep them for ever.
inline std::string assets_path(const plugins::Package& package)
{
    const auto& manifest = package.manifest;
    return "/plugins/" + manifest.id + "/assets/" + manifest.version_text + "-" + manifest.library.sha256.substr(0, 12);
}

/// The same with a final "/".
inline std::string asset_base(const plugins::Package& package)
{
    return assets_path(package) + "/";
}

inline std::vector<std::string> asset_addresses(const plugins::Package& package, const std::vector<std::string>& files)
{
    std::vector<std::string> addresses;
    for (const auto& file : files) {
        addresses.push_back(asset_base(package) + file);
    }
    return addresses;
}

inline std::vector<std::string> style_addresses(const plugins::Package& package)
{
    return asset_addresses(package, package.manifest.assets.styles);
}

inline std::vector<std::string> script_addresses(const plugins::Package& package)
{
    return asset_addresses(package, package.manifest.assets.scripts);
}

/// "/impostazioni/funzionalita/<id>": the plugin's page in the settings.
inline std::string feature_address(const std::string& plugin_id)
{
    return "/impostazioni/funzionalita/" + plugin_id;
}

/// The picture of the plugin's first navigation entry; empty when it has none.
inline std::string icon_address(const plugins::Package& package)
{
    const auto& navigation = package.manifest.navigation;
    return navigation.empty() ? std::string() : asset_base(package) + navigation.front().icon;
}

} // namespace sample_host::pages
