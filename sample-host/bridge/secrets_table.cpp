#include "bridge/key_derivation.hpp"
#include "bridge/permission_guard.hpp"
#include "bridge/tables.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/text.hpp>

#include <algorithm>

namespace sample_host::bridge {

namespace {

hsdk_status derive(const hsdk_host* host, const hsdk_call* call, hsdk_str label, std::uint8_t out[HSDK_SECRET_KEY_SIZE],
                   hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        const HostContext& context = context_of(host);
        const PermissionGuard guard(context, call, "secrets.derive", {});
        const auto key =
            derive_key(context.master_key, {context.manifest.id, context.practice.id(), host_sdk::view(label)});
        std::copy(key.begin(), key.end(), out);
    });
}

} // namespace

const hsdk_secrets_v1 k_secrets_table{&derive};

} // namespace sample_host::bridge
