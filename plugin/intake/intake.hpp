#pragma once

#include "plugin/intake/host_facts.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>
#include <host_sdk/jobs.hpp>

#include <functional>
#include <string_view>
#include <utility>

namespace plugin::intake {

// What is done for the patient of each document that may be sent, by the patient's mark and tax code, inside the
// transaction that stores the document.
using PreparePatient =
    std::function<void(ledger::Session&, std::string_view patient_mark, std::string_view patient_tax_code)>;
// Asked for it before each transaction, for that one alone; nothing where nothing is to be done.
using Preparation = std::function<PreparePatient(ledger::Session&)>;

// The job "intake": keeps the ledger's documents in step with the host's invoices. Every step is bounded and commits
// what it did; nothing is remembered between steps. One step at a time; pages and the job "send" may run meanwhile.
// Refers to the ledger and the rules.
class Intake {
public:
    Intake(host_sdk::Host host, ledger::LedgerDatabase& ledger, const rules::RulesData& rules, Preparation preparation)
        : m_host(host), m_ledger(ledger), m_rules(rules), m_preparation(std::move(preparation))
    {
    }

    // Reads one page of the feed or, where the feed is read, checks one batch of documents whose check is due. Throws
    // host_sdk::Error where the host fails; what was not committed is done again by the next step.
    host_sdk::Step step(const host_sdk::Call& call) const;

private:
    void notice_new_basis(const HostFacts& facts) const;
    bool read_feed(const HostFacts& facts, const host_sdk::Call& call) const;
    bool check_due_documents(const HostFacts& facts, const host_sdk::Call& call) const;

    host_sdk::Host m_host;
    ledger::LedgerDatabase& m_ledger;
    const rules::RulesData& m_rules;
    Preparation m_preparation;
};

} // namespace plugin::intake
