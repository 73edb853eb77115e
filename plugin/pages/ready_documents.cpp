#include "plugin/pages/ready_documents.hpp"

#include "plugin/ledger/configuration_table.hpp"

namespace plugin::pages {

EntityIds connected_entities(ledger::Session& session)
{
    EntityIds ids;
    for (auto& configuration : ledger::ConfigurationTable(session).list()) {
        ids.insert(std::move(configuration.billing_entity_id));
    }
    return ids;
}

bool is_ready(const ledger::Document& document, const EntityIds& connected) noexcept
{
    return document.status == domain::TransmissionStatus::to_send && !document.hidden && !document.queued_at &&
           !document.held_back && connected.contains(document.billing_entity_id);
}

ledger::DocumentSum ready_sum(ledger::Session& session, const EntityIds& connected, std::string_view entity_id)
{
    ledger::DocumentSum sum;
    for (const std::string& id : connected) {
        if (!entity_id.empty() && entity_id != id) continue;
        const auto of_entity = ledger::SendQueue(session).ready(id);
        sum.count += of_entity.count;
        sum.total_cents += of_entity.total_cents;
    }
    return sum;
}

} // namespace plugin::pages
