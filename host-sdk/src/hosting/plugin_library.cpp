// The only file that includes Boost.DLL.
#include "host_sdk/hosting/plugin_library.hpp"

#include "host_sdk/hosting/plugin_rejected.hpp"

#include <boost/dll/shared_library.hpp>
#include <dlfcn.h>

#include <string>

namespace host_sdk::hosting {

namespace dll = boost::dll;

struct PluginLibrary::Handle {
    dll::shared_library library;
    const hsdk_entry* entry = nullptr;
};

namespace {

std::string version_text(std::uint32_t major, std::uint32_t minor)
{
    return std::to_string(major) + "." + std::to_string(minor);
}

void judge(const hsdk_entry& entry)
{
    const std::string built = version_text(entry.abi_major, entry.abi_minor);
    const std::string own = version_text(HSDK_ABI_MAJOR, HSDK_ABI_MINOR);
    if (entry.abi_major != HSDK_ABI_MAJOR) {
        throw PluginRejected("built for another generation of the host SDK (" + built + "); this host has " + own);
    }
    if (entry.abi_minor > HSDK_ABI_MINOR) {
        throw PluginRejected("built for a newer host SDK (" + built + "); this host has " + own + ": update the host");
    }
    if (entry.plugin_id == nullptr || entry.plugin_version == nullptr || entry.create == nullptr) {
        throw PluginRejected("its entry " HSDK_ENTRY_SYMBOL " is not filled");
    }
}

} // namespace

PluginLibrary::PluginLibrary(std::unique_ptr<Handle> handle) noexcept : m_handle(std::move(handle)) {}
PluginLibrary::PluginLibrary(PluginLibrary&&) noexcept = default;
PluginLibrary& PluginLibrary::operator=(PluginLibrary&&) noexcept = default;
PluginLibrary::~PluginLibrary() = default;

PluginLibrary PluginLibrary::open(const std::filesystem::path& file)
{
    if (!file.is_absolute()) throw PluginRejected("the library's path must be absolute: " + file.string());
    auto handle = std::make_unique<Handle>();
    try {
        handle->library.load(file, dll::load_mode::rtld_now | dll::load_mode::rtld_local);
    } catch (const std::exception& e) {
        throw PluginRejected(std::string("the library cannot be loaded: ") + e.what());
    }
    if (!handle->library.has(HSDK_ENTRY_SYMBOL)) {
        throw PluginRejected("no " HSDK_ENTRY_SYMBOL
                             ": not a plugin, or one built for another generation of the host SDK");
    }
    handle->entry = &handle->library.get<const hsdk_entry>(HSDK_ENTRY_SYMBOL);
    judge(*handle->entry);
    return PluginLibrary(std::move(handle));
}

const hsdk_entry& PluginLibrary::entry() const noexcept
{
    return *m_handle->entry;
}

void PluginLibrary::make_resident()
{
    // The system's own mark on the mapping: closing the last owner then leaves the code where it is.
    const std::string file = m_handle->library.location().string();
    void* const pinned = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NOLOAD | RTLD_NODELETE);
    if (pinned == nullptr) throw PluginRejected("the library cannot be kept in memory");
    dlclose(pinned);
}

} // namespace host_sdk::hosting
