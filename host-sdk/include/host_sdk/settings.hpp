#pragma once

#include "host_sdk/host.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace host_sdk {

/// Values that the administrator of the installation gives to the plugin. Thread-safe.
class Settings {
public:
    explicit Settings(Host host) noexcept : m_host(host) {}

    /// The value of a setting that the manifest declares; nullopt when none was given.
    [[nodiscard]] std::optional<std::string> get(std::string_view name) const;

private:
    Host m_host;
};

} // namespace host_sdk
