#pragma once

#include "host_sdk/host.hpp"

#include <string_view>

namespace host_sdk {

/// The host's log. Never give it secrets or personal data. Thread-safe; never throws: where the host has no log the
/// line is lost.
class Log {
public:
    explicit Log(Host host) noexcept : m_host(host) {}

    void debug(std::string_view message) const noexcept;
    void info(std::string_view message) const noexcept;
    void warning(std::string_view message) const noexcept;
    void error(std::string_view message) const noexcept;

private:
    void write(int level, std::string_view message) const noexcept;

    Host m_host;
};

} // namespace host_sdk
