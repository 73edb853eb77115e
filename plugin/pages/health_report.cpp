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

using domain::text;
using domain::TransmissionStatus;
using host_sdk::HealthLevel;
using host_sdk::HealthLine;

HealthLine connection_line(ledger::Session& session, const host_sdk::BillingEntity& entity)
{
    const std::string label = text("health.connection", {{"entity", entity.name}});
    const auto configuration = ledger::ConfigurationTable(session).find(entity.id);
    if (!configuration) return {HealthLevel::warning, label, text("health.not-configured")};
    const auto state = ledger::EntityStateTable(session).find(entity.id);
    if (!state.blocked.empty()) return {HealthLevel::bad, label, text("health.refused")};
    if (!state.trouble.empty()) return {HealthLevel::warning, label, text("health.no-answer")};
    return {HealthLevel::good, label, text("health.connected", {{"moment", moment_text(configuration->verified_at)}})};
}

HealthLine documents_line(std::string label, std::int64_t count, HealthLevel when_some)
{
    return {count > 0 ? when_some : HealthLevel::good, std::move(label),
            count > 0 ? text_of_count(count, "common.documents") : text("health.no-documents")};
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
    lines.push_back(documents_line(text("health.to-correct"),
                                   counts[TransmissionStatus::to_correct] + counts[TransmissionStatus::rejected],
                                   HealthLevel::warning));
    lines.push_back(documents_line(text("health.to-send"), counts[TransmissionStatus::to_send], HealthLevel::good));
    lines.push_back(
        documents_line(text("health.to-verify"), counts[TransmissionStatus::to_verify], HealthLevel::warning));
    lines.push_back(certificate_health(context, session));
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.level > b.level; });
    return lines;
}

} // namespace plugin::pages
