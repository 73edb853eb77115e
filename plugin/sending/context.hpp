#pragma once

#include "plugin/ledger/ledger_database.hpp"
#include "plugin/rules/rules_data.hpp"
#include "plugin/sending/sistema_ts.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace plugin::sending {

// What the parts of the job "send" work with. Refers to the ledger and the rules; as thread-safe as they are.
class Context {
public:
    Context(host_sdk::Host host, ledger::LedgerDatabase& ledger, const rules::RulesData& rules, Connect connect)
        : m_host(host), m_ledger(ledger), m_rules(rules), m_connect(std::move(connect))
    {
    }

    host_sdk::Host host() const noexcept { return m_host; }
    ledger::LedgerDatabase& ledger() const noexcept { return m_ledger; }
    const rules::RulesData& rules() const noexcept { return m_rules; }
    std::int64_t now_ms() const;

    // Nothing where the saved secrets do not open: the entity is blocked until the doctor types them again.
    std::unique_ptr<SistemaTs> connect(const std::string& billing_entity_id, const Environment& environment,
                                       const host_sdk::Call& call) const;

private:
    host_sdk::Host m_host;
    ledger::LedgerDatabase& m_ledger;
    const rules::RulesData& m_rules;
    Connect m_connect;
};

} // namespace plugin::sending
