#include "plugins/library_cache.hpp"

#include <host_sdk/hosting/plugin_rejected.hpp>

namespace sample_host::plugins {

using host_sdk::hosting::PluginLibrary;
using host_sdk::hosting::PluginRejected;

std::shared_ptr<const PluginLibrary> LibraryCache::open(const Package& installed)
{
    const auto file = installed.directory / installed.manifest.library.file;
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_libraries.find(file); found != m_libraries.end()) return found->second;
    PluginLibrary library = PluginLibrary::open(file);
    if (library.entry().plugin_id != installed.manifest.id ||
        library.entry().plugin_version != installed.manifest.version_text) {
        throw PluginRejected("the library says it is " + std::string(library.entry().plugin_id) + " " +
                             library.entry().plugin_version + ", the manifest says " + installed.manifest.id + " " +
                             installed.manifest.version_text);
    }
    library.make_resident();
    auto shared = std::make_shared<const PluginLibrary>(std::move(library));
    m_libraries.emplace(file, shared);
    return shared;
}

} // namespace sample_host::plugins
