#pragma once

#include "host_functions.hpp"

#include <host_sdk/testkit/fake_host.hpp>

#include <filesystem>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace host_sdk::validator {

/// The fake host with a script: it remembers which of its functions a plugin calls, and fails them when told to.
/// Thread- safe. Must outlive the plugin.
class ScriptedHost {
public:
    explicit ScriptedHost(std::filesystem::path package_directory);
    ScriptedHost(const ScriptedHost&) = delete;
    ScriptedHost& operator=(const ScriptedHost&) = delete;

    [[nodiscard]] const hsdk_host& raw() const noexcept { return m_raw; }
    /// What it holds and grants.
    [[nodiscard]] testkit::FakeHost& data() noexcept { return m_fake; }

    /// From now on every function named so ("invoices.changes"; empty: every one that can fail) returns this code.
    void fail(std::string function, hsdk_status code);
    void fail_no_more();
    /// Denies, as a host does, what is outside of these scopes.
    void grant_only(std::set<std::string, std::less<>> scopes);

    /// The functions called since the last forget_calls(), each once, in the order of their first calls.
    [[nodiscard]] std::vector<HostFunction> calls() const;
    void forget_calls();

    /// Notes the call. Returns the code to fail with, or nullopt to let it through. Called by the tables.
    std::optional<hsdk_status> admit(const HostFunction& function) noexcept;
    [[nodiscard]] const hsdk_host& behind() const noexcept { return m_fake.raw(); }

private:
    static const void* get_extension(const hsdk_host* host, const char* id) noexcept;

    testkit::FakeHost m_fake;
    hsdk_host m_raw{};
    mutable std::mutex m_mutex;
    std::vector<HostFunction> m_calls;
    std::string m_failing;
    std::optional<hsdk_status> m_code;
    std::optional<std::set<std::string, std::less<>>> m_scopes;
};

} // namespace host_sdk::validator
