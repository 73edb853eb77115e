#include "scripted_host.hpp"

#include "scripted_tables.hpp"

#include <algorithm>
#include <utility>

namespace host_sdk::validator {

ScriptedHost::ScriptedHost(std::filesystem::path package_directory)
    : m_fake(std::move(package_directory)), m_raw{HSDK_ABI_MAJOR, HSDK_ABI_MINOR, this, &get_extension}
{
}

const void* ScriptedHost::get_extension(const hsdk_host* host, const char* id) noexcept
{
    const hsdk_host& behind = static_cast<const ScriptedHost*>(host->impl)->behind();
    return behind.get_extension(&behind, id) == nullptr ? nullptr : scripted_table(id);
}

void ScriptedHost::fail(std::string function, hsdk_status code)
{
    const std::lock_guard lock(m_mutex);
    m_failing = std::move(function);
    m_code = code;
}

void ScriptedHost::fail_no_more()
{
    const std::lock_guard lock(m_mutex);
    m_code.reset();
}

void ScriptedHost::grant_only(std::set<std::string, std::less<>> scopes)
{
    const std::lock_guard lock(m_mutex);
    m_scopes = std::move(scopes);
}

std::vector<HostFunction> ScriptedHost::calls() const
{
    const std::lock_guard lock(m_mutex);
    return m_calls;
}

void ScriptedHost::forget_calls()
{
    const std::lock_guard lock(m_mutex);
    m_calls.clear();
}

std::optional<hsdk_status> ScriptedHost::admit(const HostFunction& function) noexcept
{
    const std::lock_guard lock(m_mutex);
    const auto same = [&](const HostFunction& called) { return called.name == function.name; };
    if (std::none_of(m_calls.begin(), m_calls.end(), same)) m_calls.push_back(function);
    if (!function.may_fail) return std::nullopt;
    if (m_scopes && !function.scope.empty() && !m_scopes->contains(function.scope)) return HSDK_E_DENIED;
    if (m_code && (m_failing.empty() || m_failing == function.name)) return m_code;
    return std::nullopt;
}

} // namespace host_sdk::validator
