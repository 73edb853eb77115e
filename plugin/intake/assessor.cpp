#include "plugin/intake/assessor.hpp"

#include "plugin/domain/invoice_to_document.hpp"
#include "plugin/domain/sent_content.hpp"
#include "plugin/intake/fingerprint.hpp"
#include "plugin/intake/invoice_facts.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/document_table.hpp"

#include <algorithm>

namespace plugin::intake {
namespace {

using domain::Finding;
using domain::Severity;

// The checks that speak of the configuration: nothing is known yet where there is none.
bool is_about_configuration(const Finding& finding)
{
    return finding.id == "V52" || finding.id == "V53";
}

// The plugin's own reasons, which the invoice's facts do not show.
void add_own_findings(const host_sdk::Invoice& invoice, std::vector<Finding>& findings)
{
    if (invoice.redacted) {
        // What the host does not show is not missing.
        std::erase_if(findings, [](const Finding& finding) { return finding.id == "V06"; });
        findings.push_back(domain::make_finding("P06"));
    }
    if (!invoice.currency.empty() && invoice.currency != "EUR") findings.push_back(domain::make_finding("P07"));
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
}

} // namespace

bool Judgement::sendable() const noexcept
{
    return document && (findings.empty() || findings.front().severity == Severity::warning);
}

std::string Judgement::content() const
{
    if (!document) return {};
    return domain::sent_text(*document,
                             document->patient_tax_code ? std::string_view(patient_mark) : std::string_view());
}

Assessor::Assessor(const HostFacts& host, const rules::RulesData& rules, ledger::Session& session)
    : m_host(host), m_rules(rules), m_session(session),
      m_associations(ledger::AssociationTable(session).in_force(host.services)), m_fingerprint(host.fingerprint_key)
{
    for (ledger::Configuration& configuration : ledger::ConfigurationTable(session).list()) {
        std::string entity = configuration.billing_entity_id;
        m_configurations.emplace(std::move(entity), std::move(configuration));
    }
    m_contexts.emplace("", context_of(""));
    for (const auto& [entity, vat_number] : host.vat_numbers) {
        m_contexts.emplace(entity, context_of(entity));
    }
    for (const auto& [entity, configuration] : m_configurations) {
        m_contexts.try_emplace(entity, context_of(entity));
    }
}

const domain::CheckContext& Assessor::context_for(const std::string& billing_entity_id) const
{
    const auto known = m_contexts.find(billing_entity_id);
    return known == m_contexts.end() ? m_contexts.find("")->second : known->second;
}

domain::CheckContext Assessor::context_of(const std::string& billing_entity_id) const
{
    domain::CheckContext context{.issuer = {},
                                 .environment = m_host.environment,
                                 .today = m_host.today,
                                 .deadlines = m_rules.deadlines(),
                                 .admitted = {}};
    const auto vat_number = m_host.vat_numbers.find(billing_entity_id);
    if (vat_number != m_host.vat_numbers.end()) context.issuer.vat_number = vat_number->second;
    const auto regime = m_host.tax_regimes.find(billing_entity_id);
    if (regime != m_host.tax_regimes.end()) context.issuer.tax_regime = regime->second;
    const auto configuration = m_configurations.find(billing_entity_id);
    if (configuration != m_configurations.end()) {
        const ledger::Account& account = configuration->second.account;
        context.issuer.tax_code = account.tax_code;
        context.issuer.category = account.category;
        context.issuer.structure_code = account.structure_code;
        context.admitted = m_rules.admissions_for(account.category);
    }
    return context;
}

// What a credit note refunds, once Sistema TS has acquired it.
void Assessor::add_refunded(const host_sdk::Invoice& invoice, domain::InvoiceFacts& facts) const
{
    if (!invoice.refunds_invoice_id) return;
    const auto refunded = ledger::DocumentTable(m_session).find_by_invoice(*invoice.refunds_invoice_id);
    if (!refunded || !domain::is_acquired(refunded->status)) return;
    const ledger::AttemptTable attempts(m_session);
    const auto held = attempts.last_acquired(refunded->id);
    if (!held) return;
    facts.refunds = held->key;
    facts.refundable_cents = refunded->total_cents - attempts.refunds_of(held->key, invoice.id).total_cents;
}

void Assessor::add_others_of_patient(const host_sdk::Invoice& invoice, const std::string& patient_mark,
                                     domain::InvoiceFacts& facts) const
{
    if (patient_mark.empty()) return;
    facts.others_of_patient = ledger::DocumentTable(m_session).others_of_patient(patient_mark, invoice.issued_on,
                                                                                 invoice.billing_entity_id, invoice.id);
}

Judgement Assessor::judge(const host_sdk::Invoice& invoice, const ledger::Document& known) const
{
    const domain::CheckContext& context = context_for(invoice.billing_entity_id);
    domain::InvoiceFacts facts = to_facts(invoice);
    add_refunded(invoice, facts);
    facts.advance_payment_confirmed = known.advance_confirmed;

    Judgement judgement;
    judgement.patient_mark = patient_mark_of(facts.patient_tax_code, m_fingerprint);
    add_others_of_patient(invoice, judgement.patient_mark, facts);
    judgement.configured = m_configurations.contains(invoice.billing_entity_id);
    domain::Assessment checked = domain::pre_send_check(facts, m_associations, context);
    judgement.findings = std::move(checked.findings);
    if (!judgement.configured) std::erase_if(judgement.findings, is_about_configuration);
    add_own_findings(invoice, judgement.findings);
    judgement.document = std::move(checked.document);
    if (!judgement.document) {
        judgement.document = domain::invoice_to_document(facts, m_associations, context.issuer.vat_number);
    }
    return judgement;
}

std::string Assessor::fingerprint_of(const Judgement& judgement) const
{
    return judgement.document ? intake::fingerprint_of(*judgement.document, m_fingerprint) : std::string();
}

} // namespace plugin::intake
