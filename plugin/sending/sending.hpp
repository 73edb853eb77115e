#pragma once

#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/rules/rules_data.hpp"
#include "plugin/sending/sistema_ts.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>
#include <host_sdk/jobs.hpp>

#include <memory>
#include <optional>
#include <string>

namespace plugin::sending {

// The job "send". Nothing is sent twice and nothing is lost: a document is claimed in the ledger before its first byte
// leaves, and one whose answer never came is asked for, never sent again by itself. Nothing is remembered between
// steps. One step at a time; pages and the job "intake" may run meanwhile. Refers to the ledger and the rules.
class Sending {
public:
    Sending(host_sdk::Host host, ledger::LedgerDatabase& ledger, const rules::RulesData& rules, Connect connect)
        : m_host(host), m_ledger(ledger), m_rules(rules), m_connect(std::move(connect))
    {
    }

    // Asks for one open answer or else sends one queued document, oldest first. Throws host_sdk::Error where the host
    // fails; then nothing has left.
    host_sdk::Step step(const host_sdk::Call& call) const;

private:
    struct Claim {
        ledger::Attempt attempt;
        domain::Operation operation;
        std::string request;
    };

    std::optional<Environment> ready_environment() const;
    bool ask_for_one(const Environment& environment, const host_sdk::Call& call) const;
    bool send_one(const Environment& environment, const host_sdk::Call& call) const;
    std::optional<Claim> claim(const ledger::Document& wished, const Environment& environment, SistemaTs& sistema_ts,
                               const host_sdk::Call& call) const;
    std::unique_ptr<SistemaTs> connect_for(const std::string& billing_entity_id, const Environment& environment,
                                           const host_sdk::Call& call) const;
    host_sdk::Step next_step() const;
    std::int64_t now_ms() const;

    host_sdk::Host m_host;
    ledger::LedgerDatabase& m_ledger;
    const rules::RulesData& m_rules;
    Connect m_connect;
};

} // namespace plugin::sending
