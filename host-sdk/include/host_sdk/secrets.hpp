#pragma once

#include "host_sdk/abi/secrets.h"
#include "host_sdk/call.hpp"
#include "host_sdk/host.hpp"

#include <array>
#include <string_view>

namespace host_sdk {

/// Keys to encrypt the plugin's own secrets with. Scope: secrets.derive. Thread-safe.
class Secrets {
public:
    using Key = std::array<unsigned char, HSDK_SECRET_KEY_SIZE>;

    explicit Secrets(Host host) noexcept : m_host(host) {}

    /// The key of this plugin, practice and label, the same at each call. Wipe it after use.
    [[nodiscard]] Key derive_key(const Call& call, std::string_view label) const;

private:
    Host m_host;
};

} // namespace host_sdk
