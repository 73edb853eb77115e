#include "bridge/permission_guard.hpp"

#include "bridge/record_id.hpp"
#include "bridge/user_rights.hpp"
#include "services/permissions.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/call_context.hpp>

namespace sample_host::bridge {

using host_sdk::Error;
using host_sdk::Status;
using host_sdk::hosting::CallContext;

namespace {

std::optional<store::User> read_user(const HostContext& context, const std::string& id)
{
    const auto number = parse_record_id(id);
    return number ? context.users.find(context.practice.id(), *number) : std::nullopt;
}

const CallContext& context_of_call(const hsdk_call* call)
{
    if (call == nullptr)
        throw Error(Status::invalid, "the call is missing: pass on the one that came with the request");
    return CallContext::of(*call);
}

} // namespace

PermissionGuard::PermissionGuard(const HostContext& context, const hsdk_call* call, std::string_view scope,
                                 std::string_view permission)
    : m_context(context), m_for_user(context_of_call(call).user().has_value())
{
    const CallContext& made_by = CallContext::of(*call);
    if (call->is_cancelled(call) != 0) throw Error(Status::cancelled, "the call was cancelled");
    Access& access = m_accesses.emplace_back();
    access.scope = scope;
    access.purpose = made_by.purpose();
    if (m_for_user) {
        access.user_id = made_by.user()->id;
        m_user = read_user(context, made_by.user()->id);
    }
    const bool granted = context.grants.allows(scope);
    if (granted && holds(permission)) return;
    // The destructor of an object that was not fully made does not run.
    access.denied = true;
    context.audit(m_accesses);
    throw Error(Status::denied, granted ? "the user lacks the permission " + std::string(permission)
                                        : "the scope " + std::string(scope) + " is not granted");
}

PermissionGuard::~PermissionGuard()
{
    if (m_audited) m_context.audit(m_accesses);
}

void PermissionGuard::count_rows_under(std::string_view scope, std::int64_t rows)
{
    if (m_accesses.size() == 1) {
        Access& further = m_accesses.emplace_back(m_accesses.front());
        further.scope = scope;
        further.rows = 0;
    }
    m_accesses.back().rows += rows;
}

bool PermissionGuard::also(std::string_view scope, std::string_view permission) const
{
    return m_context.grants.allows(scope) && holds(permission);
}

bool PermissionGuard::holds(std::string_view permission) const
{
    if (!m_for_user || permission.empty()) return true;
    return m_user && bridge::holds(*m_user, m_context.manifest, permission).value_or(false);
}

} // namespace sample_host::bridge
