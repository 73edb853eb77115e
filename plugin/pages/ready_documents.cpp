#include "plugin/pages/ready_documents.hpp"

#include "plugin/ledger/configuration_table.hpp"

namespace plugin::pages {
namespace {

// The filter for each connected entity that it lets through.
std::vector<ledger::DocumentFilter> by_entity(const ledger::DocumentFilter& filter, const EntityIds& connected)
{
    std::vector<ledger::DocumentFilter> filters;
    for (const std::string& id : connected) {
        if (!filter.billing_entity_id.empty() && filter.billing_entity_id != id) continue;
        filters.push_back(filter);
        filters.back().billing_entity_id = id;
    }
    return filters;
}

} // namespace

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

ledger::DocumentSum ready_sum(ledger::Session& session, const EntityIds& connected,
                              const ledger::DocumentFilter& filter)
{
    ledger::DocumentSum sum;
    for (const ledger::DocumentFilter& of_entity : by_entity(filter, connected)) {
        const auto part = ledger::SendQueue(session).ready(of_entity);
        sum.count += part.count;
        sum.total_cents += part.total_cents;
    }
    return sum;
}

std::vector<std::int64_t> ready_ids(ledger::Session& session, const EntityIds& connected,
                                    const ledger::DocumentFilter& filter, int limit)
{
    std::vector<std::int64_t> ids;
    for (const ledger::DocumentFilter& of_entity : by_entity(filter, connected)) {
        const auto more = ledger::SendQueue(session).ready_ids(of_entity, limit - static_cast<int>(ids.size()));
        ids.insert(ids.end(), more.begin(), more.end());
    }
    return ids;
}

} // namespace plugin::pages
