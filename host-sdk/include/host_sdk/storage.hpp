#pragma once

#include "host_sdk/host.hpp"

#include <filesystem>

namespace host_sdk {

/// Where the plugin keeps its files. Thread-safe.
class Storage {
public:
    explicit Storage(Host host) noexcept : m_host(host) {}

    /// The plugin's own directory for this practice: absolute, private, writable.
    [[nodiscard]] std::filesystem::path data_directory() const;
    /// The installed package (templates, locales, data): absolute, to be read only.
    [[nodiscard]] std::filesystem::path package_directory() const;

private:
    Host m_host;
};

} // namespace host_sdk
