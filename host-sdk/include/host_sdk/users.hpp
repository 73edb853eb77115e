#pragma once

#include "host_sdk/call.hpp"
#include "host_sdk/host.hpp"

#include <string>
#include <string_view>

namespace host_sdk {

/// Questions about the host's users. Scope: users.read-permissions. Thread-safe.
class Users {
public:
    explicit Users(Host host) noexcept : m_host(host) {}

    /// Whether the user holds the permission now: one of the manifest's ("send") or the host's ("invoices.view").
    [[nodiscard]] bool has_permission(const Call& call, std::string_view user_id, std::string_view permission) const;
    [[nodiscard]] std::string display_name(const Call& call, std::string_view user_id) const;

private:
    Host m_host;
};

} // namespace host_sdk
