#pragma once

#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace sample_host::bridge {

/// The scopes that a plugin may use in a practice right now: what the owner agreed to, or nothing while the plugin is
/// switched off. Thread-safe: a change holds from the next call of the plugin.
class Grants {
public:
    [[nodiscard]] bool allows(std::string_view scope) const
    {
        const std::lock_guard lock(m_mutex);
        return m_scopes.contains(scope);
    }

    void replace(std::set<std::string, std::less<>> scopes)
    {
        const std::lock_guard lock(m_mutex);
        m_scopes = std::move(scopes);
    }

    void suspend() { replace({}); }

private:
    mutable std::mutex m_mutex;
    std::set<std::string, std::less<>> m_scopes;
};

} // namespace sample_host::bridge
