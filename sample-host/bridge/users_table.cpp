#include "bridge/permission_guard.hpp"
#include "bridge/record_id.hpp"
#include "bridge/tables.hpp"
#include "bridge/user_rights.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/text.hpp>

namespace sample_host::bridge {

namespace {

using host_sdk::Error;
using host_sdk::Status;

constexpr std::string_view k_users_scope = "users.read-permissions";

bool is_own(const PermissionGuard& guard, std::int64_t id)
{
    return guard.user() && guard.user()->id == id;
}

store::User find_user(const HostContext& context, const PermissionGuard& guard, std::string_view id)
{
    const auto number = parse_record_id(id);
    if (number && is_own(guard, *number)) return *guard.user(); // read for this very call
    auto user = number ? context.users.find(context.practice.id(), *number) : std::nullopt;
    if (!user) throw Error(Status::not_found, "no such user");
    return std::move(*user);
}

hsdk_status has_permission(const hsdk_host* host, const hsdk_call* call, hsdk_str user_id, hsdk_str permission,
                           std::int32_t* out, hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        const HostContext& context = context_of(host);
        PermissionGuard guard(context, call, k_users_scope, {});
        const store::User user = find_user(context, guard, host_sdk::view(user_id));
        const auto held = holds(user, context.manifest, host_sdk::view(permission));
        if (!held) throw Error(Status::not_found, "no such permission");
        *out = *held ? 1 : 0;
        if (is_own(guard, user.id)) guard.told_own_right();
    });
}

hsdk_status describe(const hsdk_host* host, const hsdk_call* call, hsdk_str user_id, const hsdk_text_sink* sink,
                     hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        const HostContext& context = context_of(host);
        const PermissionGuard guard(context, call, k_users_scope, {});
        const store::User user = find_user(context, guard, host_sdk::view(user_id));
        pass_on(sink->text(sink->ctx, host_sdk::lend(user.name)));
    });
}

} // namespace

const hsdk_users_v1 k_users_table{&has_permission, &describe};

} // namespace sample_host::bridge
