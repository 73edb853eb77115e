#pragma once

#include "bridge/host_context.hpp"
#include "store/user.hpp"

#include <host_sdk/abi/call.h>

#include <optional>
#include <string_view>
#include <vector>

namespace sample_host::bridge {

/// The two keys (host-sdk.md 4) for one call of a plugin: the scope must be granted to the plugin and, on behalf of a
/// user, the user must hold the host's permission behind it. Every access is audited when the guard goes, with the rows
/// that were counted. Lives on the stack of the call.
class PermissionGuard {
public:
    /// `permission` may be empty. Throws host_sdk::Error: invalid (there is no call), cancelled, or denied (audited
    /// too).
    PermissionGuard(const HostContext& context, const hsdk_call* call, std::string_view scope,
                    std::string_view permission);
    PermissionGuard(const PermissionGuard&) = delete;
    PermissionGuard& operator=(const PermissionGuard&) = delete;
    ~PermissionGuard();

    /// On whose behalf, as the host knows him now; nothing for the host itself, and for a user who is gone.
    [[nodiscard]] const std::optional<store::User>& user() const noexcept { return m_user; }

    /// Nothing was told but what the user of the call may do himself: no access to anybody's data, so not audited.
    void told_own_right() noexcept { m_audited = false; }
    void count_rows(std::int64_t rows) { m_accesses.front().rows += rows; }
    /// Whether a further scope and permission are held as well, for redaction.
    [[nodiscard]] bool also(std::string_view scope, std::string_view permission) const;
    /// Counts rows that were read under a further scope: audited in a line of their own.
    void count_rows_under(std::string_view scope, std::int64_t rows);

private:
    [[nodiscard]] bool holds(std::string_view permission) const;

    const HostContext& m_context;
    bool m_for_user;
    bool m_audited = true;
    std::optional<store::User> m_user;
    std::vector<Access> m_accesses; ///< under the scope and, where rows were counted for it, under the further one
};

} // namespace sample_host::bridge
