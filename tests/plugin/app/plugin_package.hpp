#pragma once

#include <host_sdk/hosting/plugin_library.hpp>

#include <filesystem>
#include <memory>

/// The package as it was built.
namespace app_test {

inline const std::filesystem::path k_package =
    std::filesystem::path(PROJECT_BINARY_DIR) / "plugins/it.sistemats.plugin";

inline std::shared_ptr<const host_sdk::hosting::PluginLibrary> open_library()
{
    using host_sdk::hosting::PluginLibrary;
    return std::make_shared<const PluginLibrary>(PluginLibrary::open(k_package / "sistema-ts.so"));
}

} // namespace app_test
