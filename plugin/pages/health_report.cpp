#include "plugin/pages/health_report.hpp"

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/pages/certificate_view.hpp"
#include "plugin/pages/italian_text.hpp"

#include <host_sdk/billing.hpp>

#include <algorithm>

namespace plugin::pages {

namespace {

using domain::TransmissionStatus;
using host_sdk::HealthLevel;
using host_sdk::HealthLine;

HealthLine connection_line(ledger::Session& session, const host_sdk::BillingEntity& entity)
{
    const std::string label = "Collegamento di " + entity.name;
    const auto configuration = ledger::ConfigurationTable(session).find(entity.id);
    if (!configuration) return {HealthLevel::warning, label, "da configurare"};
    const auto state = ledger::EntityStateTable(session).find(entity.id);
    if (!state.blocked.empty()) return {HealthLevel::bad, label, "invio fermo: credenziali rifiutate"};
    if (!state.trouble.empty()) return {HealthLevel::warning, label, "il Sistema TS non risponde, si riproverà"};
    return {HealthLevel::good, label, "attivo, verificato il " + moment_text(configuration->verified_at)};
}

HealthLine documents_line(std::string label, std::int64_t count, HealthLevel when_some)
{
    return {count > 0 ? when_some : HealthLevel::good, std::move(label),
            count > 0 ? count_text(count, "documento", "documenti") : "nessuno"};
}

} // namespace

std::vector<HealthLine> health_report(const PageContext& context, const host_sdk::Call& call)
{
    std::vector<HealthLine> lines;
    auto session = context.ledger.session();
    for (const auto& entity : host_sdk::Billing(context.host).list(call)) {
        lines.push_back(connection_line(session, entity));
    }
    auto counts = ledger::DocumentTable(session).counts({});
    lines.push_back(documents_line("Da correggere",
                                   counts[TransmissionStatus::to_correct] + counts[TransmissionStatus::rejected],
                                   HealthLevel::warning));
    lines.push_back(documents_line("Da inviare", counts[TransmissionStatus::to_send], HealthLevel::good));
    lines.push_back(documents_line("Esito da verificare", counts[TransmissionStatus::to_verify], HealthLevel::warning));
    lines.push_back(certificate_health(context, session));
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.level > b.level; });
    return lines;
}

} // namespace plugin::pages
