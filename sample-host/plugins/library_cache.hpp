#pragma once

#include "plugins/package.hpp"

#include <host_sdk/hosting/plugin_library.hpp>

#include <map>
#include <memory>
#include <mutex>

namespace sample_host::plugins {

/// The plugin libraries in this process: each installed file is loaded once, serves every practice and stays mapped
/// until the process ends. Thread-safe.
class LibraryCache {
public:
    /// Throws host_sdk::hosting::PluginRejected: not loadable, or its entry says something else than the manifest.
    std::shared_ptr<const host_sdk::hosting::PluginLibrary> open(const Package& installed);

private:
    std::mutex m_mutex;
    std::map<std::filesystem::path, std::shared_ptr<const host_sdk::hosting::PluginLibrary>> m_libraries;
};

} // namespace sample_host::plugins
