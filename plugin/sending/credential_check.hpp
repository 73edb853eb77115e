#pragma once

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/sending/sistema_ts.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>
#include <host_sdk/jobs.hpp>

#include <string>
#include <variant>

namespace plugin::sending {

// The job "check-credentials": tries what *Salva* wrote by one live call (BEHAVIOURS 64), and never a second time by
// itself, because wrong tries lock the doctor's account. One step at a time. Refers to the ledger and
// the rules.
class CredentialCheck {
public:
    CredentialCheck(host_sdk::Host host, ledger::LedgerDatabase& ledger, const rules::RulesData& rules, Connect connect)
        : m_host(host), m_ledger(ledger), m_rules(rules), m_connect(std::move(connect))
    {
    }

    // Checks one candidate. Throws host_sdk::Error where the host fails before the call.
    host_sdk::Step step(const host_sdk::Call& call) const;

private:
    struct Passed {};
    struct Refused {
        std::string text;
        bool is_wrong_log_in = false; // one more wrong try of the account
    };
    struct Unreachable {
        std::string text;
    };
    using Verdict = std::variant<Passed, Refused, Unreachable>;

    Verdict try_out(const ledger::Candidate& candidate, const host_sdk::Call& call) const;
    static Verdict verdict_of(const transport::CallOutcome<sts::ReportAnswer>& outcome);
    bool store(const ledger::Candidate& candidate, const Verdict& verdict) const;
    static void record(ledger::Session& session, const std::string& billing_entity_id, const Verdict& verdict,
                       std::int64_t now_ms);

    host_sdk::Host m_host;
    ledger::LedgerDatabase& m_ledger;
    const rules::RulesData& m_rules;
    Connect m_connect;
};

} // namespace plugin::sending
