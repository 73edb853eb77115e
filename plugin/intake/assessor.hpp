#pragma once

#include "plugin/domain/pre_send_check.hpp"
#include "plugin/intake/host_facts.hpp"
#include "plugin/ledger/configuration.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/ledger/keyed_fingerprint.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/invoices.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace plugin::intake {

// What the checks say of an invoice now.
struct Judgement {
    domain::Findings findings;                      // all of them: excluded first, then blocking, then warnings
    std::optional<domain::FiscalDocument> document; // what the invoice would be for Sistema TS, sendable or not
    std::string patient_mark;                       // empty where the patient is not known
    bool configured = false;                        // its billing entity has a configuration in use

    bool sendable() const noexcept;
    bool excluded() const noexcept
    {
        return !findings.empty() && findings.front().severity == domain::Severity::excluded;
    }
    // What would be kept of it once sent (domain::SentContent); empty where the invoice makes no document.
    std::string content() const;
};

// Judges invoices by the associations and configurations of the ledger. It reads them when it is made: make it inside
// the Transaction that stores its judgements, so that no wish of the doctor slips in between. Refers to all that it is
// given; for one thread.
class Assessor {
public:
    Assessor(const HostFacts& host, const rules::RulesData& rules, ledger::Session& session);

    // `known` is its document as it stands, or a new one.
    Judgement judge(const host_sdk::Invoice& invoice, const ledger::Document& known = {}) const;

    // Of the fiscal content; empty where the invoice makes no document.
    std::string fingerprint_of(const Judgement& judgement) const;

    std::int64_t now_ms() const noexcept { return m_host.now_ms; }

private:
    domain::CheckContext context_of(const std::string& billing_entity_id) const;
    const domain::CheckContext& context_for(const std::string& billing_entity_id) const;
    void add_others_of_patient(const host_sdk::Invoice& invoice, const std::string& patient_mark,
                               domain::InvoiceFacts& facts) const;
    void add_refunded(const host_sdk::Invoice& invoice, domain::InvoiceFacts& facts) const;

    const HostFacts& m_host;
    const rules::RulesData& m_rules;
    ledger::Session& m_session;
    domain::Associations m_associations;
    std::map<std::string, ledger::Configuration, std::less<>> m_configurations;
    std::map<std::string, domain::CheckContext, std::less<>> m_contexts; // by billing entity id; "" for all others
    ledger::KeyedFingerprint m_fingerprint;
};

} // namespace plugin::intake
