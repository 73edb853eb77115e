#pragma once

#include "bridge/grants.hpp"
#include "bridge/plugin_host.hpp"
#include "plugins/package.hpp"

#include <host_sdk/hosting/loaded_plugin.hpp>

#include <memory>
#include <optional>

namespace sample_host::plugins {

/// One plugin at work in one practice: its package, the host that it sees, and itself. Members are made in the order in
/// which they need each other and go in the reverse one. Thread-safe as LoadedPlugin is.
class PluginInstance {
public:
    using MakeHost = std::function<bridge::HostContext(const Package&, bridge::Grants&)>;

    /// Throws host_sdk::hosting::PluginRejected.
    PluginInstance(Package installed, std::shared_ptr<const host_sdk::hosting::PluginLibrary> library,
                   const MakeHost& make_host, host_sdk::hosting::CallWatch* watch = nullptr)
        : m_package(std::move(installed)), m_host(make_host(m_package, m_grants)),
          m_plugin(std::move(library), m_host.raw(), watch)
    {
    }

    [[nodiscard]] const Package& package() const noexcept { return m_package; }
    [[nodiscard]] bridge::Grants& grants() noexcept { return m_grants; }
    [[nodiscard]] host_sdk::hosting::LoadedPlugin& plugin() noexcept { return m_plugin; }

private:
    Package m_package;
    bridge::Grants m_grants;
    bridge::PluginHost m_host;
    host_sdk::hosting::LoadedPlugin m_plugin;
};

} // namespace sample_host::plugins
