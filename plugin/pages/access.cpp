#include "plugin/pages/access.hpp"

#include <host_sdk/users.hpp>

namespace plugin::pages {

Access Access::of(const host_sdk::Host& host, const host_sdk::Call& call)
{
    const auto user = call.user();
    if (!user) return {};
    const host_sdk::Users users(host);
    return {users.has_permission(call, user->id, "invoices.view"), users.has_permission(call, user->id, "send"),
            users.has_permission(call, user->id, "configure")};
}

} // namespace plugin::pages
