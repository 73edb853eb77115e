#pragma once

#include "plugin/intake/intake.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/rules/rules_data.hpp"
#include "plugin/sending/sending.hpp"
#include "tests/bench/practice_host.hpp"
#include "tests/support/temporary_directory.hpp"

#include <host_sdk/hosting/call_context.hpp>

#include <atomic>
#include <functional>

namespace bench {

/// The plugin's jobs over a real ledger of their own, for a host with many invoices: an issuer that is connected, a
/// service with its expense type, two invoices and a half of each patient.
class WorkingPractice {
public:
    explicit WorkingPractice(std::int64_t invoices);

    /// All steps of the job "intake" until there is nothing more to do; returns how many they were.
    int take_in();
    /// The doctor's wish for all that is ready.
    void enqueue_all();
    /// One step of the job "send".
    host_sdk::Step send(const plugin::sending::Connect& connect);
    void pass(std::chrono::milliseconds time);

    std::filesystem::path ledger_file() const { return m_folder.path() / "ledger.db"; }
    /// Writes what stands beside it into the ledger's file, and copies that.
    std::filesystem::path copy_ledger(const std::string& name);
    std::int64_t count(const std::string& query);
    std::filesystem::path folder() const { return m_folder.path(); }
    std::int64_t invoices() const { return m_host.invoices(); }

private:
    void connect_issuer();
    void write(const std::function<void(plugin::ledger::Session&)>& body);

    support::TemporaryDirectory m_folder;
    PracticeHost m_host;
    std::int64_t m_now_ms = PracticeHost::k_now_ms;
    std::atomic<bool> m_cancelled{false};
    host_sdk::hosting::CallContext m_context{std::nullopt, std::nullopt, m_cancelled};
    host_sdk::Call m_call{m_context.raw()};
    plugin::rules::RulesData m_rules;
    plugin::ledger::LedgerDatabase m_ledger;
};

} // namespace bench
