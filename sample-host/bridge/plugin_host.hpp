#pragma once

#include "bridge/host_context.hpp"

#include <host_sdk/abi/host.h>

namespace sample_host::bridge {

/// The host as one plugin sees it in one practice: the C tables over the services. Must outlive the plugin.
class PluginHost {
public:
    explicit PluginHost(HostContext context);
    PluginHost(const PluginHost&) = delete;
    PluginHost& operator=(const PluginHost&) = delete;

    [[nodiscard]] const hsdk_host& raw() const noexcept { return m_raw; }

private:
    HostContext m_context;
    hsdk_host m_raw{};
};

} // namespace sample_host::bridge
