#include "host_sdk/users.hpp"

#include "host_call.hpp"
#include "host_sdk/abi/users.h"

namespace host_sdk {

bool Users::has_permission(const Call& call, std::string_view user_id, std::string_view permission) const
{
    const auto& table = m_host.extension<hsdk_users_v1>(HSDK_EXT_USERS);
    std::int32_t held = 0;
    call_host(table.has_permission, m_host.raw(), call.raw(), lend(user_id), lend(permission), &held);
    return held != 0;
}

std::string Users::display_name(const Call& call, std::string_view user_id) const
{
    const auto& table = m_host.extension<hsdk_users_v1>(HSDK_EXT_USERS);
    return collect_text(
        [&](const hsdk_text_sink* sink) { call_host(table.describe, m_host.raw(), call.raw(), lend(user_id), sink); });
}

} // namespace host_sdk
