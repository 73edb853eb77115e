#pragma once

#include "plugin/ledger/audit_entry.hpp"

#include <host_sdk/call.hpp>

namespace plugin::pages {

// The user of the call, as the host names him.
inline ledger::AuditActor actor_of(const host_sdk::Call& call)
{
    const auto user = call.user();
    return user ? ledger::AuditActor{user->id, user->display_name} : ledger::AuditActor{};
}

} // namespace plugin::pages
