#pragma once

#include "host_sdk/abi/entry.h"

#include <filesystem>
#include <memory>

namespace host_sdk::hosting {

/// The one owner of a loaded plugin library. Loading it runs its static initialisers, so judge manifest and hash
/// before. Not thread-safe while it is being opened or destroyed; entry() may be read by any thread.
class PluginLibrary {
public:
    /// Loads with every symbol bound at once and none shared. `file` must be absolute. Throws PluginRejected, with the
    /// reason, for a file that is not a loadable library, has no entry symbol, was built for another major version or a
    /// newer minor version of the SDK, or leaves its entry unfilled.
    [[nodiscard]] static PluginLibrary open(const std::filesystem::path& file);

    PluginLibrary(PluginLibrary&&) noexcept;
    PluginLibrary& operator=(PluginLibrary&&) noexcept;
    /// Unloads the code, unless it was made resident.
    ~PluginLibrary();

    [[nodiscard]] const hsdk_entry& entry() const noexcept;
    /// Keeps the code mapped until the process ends: what a host does in production (design section 1.8).
    void make_resident();

private:
    struct Handle;
    explicit PluginLibrary(std::unique_ptr<Handle> handle) noexcept;

    std::unique_ptr<Handle> m_handle;
};

} // namespace host_sdk::hosting
