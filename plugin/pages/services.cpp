#include "plugin/pages/services.hpp"

#include "plugin/ledger/association_table.hpp"

#include <algorithm>

namespace plugin::pages {

std::vector<ServiceRow> services_of(const host_sdk::Call& call, const host_sdk::Host& host, ledger::Session& session)
{
    std::map<std::string, ledger::ServiceAssociation, std::less<>> known;
    for (auto& association : ledger::AssociationTable(session).list()) {
        known.emplace(association.service_id, std::move(association));
    }
    std::vector<ServiceRow> rows;
    for (auto& service : host_sdk::Catalogue(host).list(call)) {
        ServiceRow row{std::move(service), std::nullopt};
        if (const auto found = known.find(row.service.id); found != known.end()) {
            row.association = found->second.association;
            row.state = ledger::needs_confirmation(found->second, row.service.revision) ? ServiceState::to_confirm
                                                                                        : ServiceState::associated;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ServiceRow> with_waiting(std::vector<ServiceRow> rows, ledger::Session& session)
{
    const auto waiting = ledger::FindingTable(session).waiting_by_service();
    for (ServiceRow& row : rows) {
        if (const auto found = waiting.find(row.service.id); found != waiting.end()) row.waiting = found->second;
    }
    const auto urgency = [](const ServiceRow& row) {
        return row.state == ServiceState::associated ? -1 : row.waiting.all;
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const ServiceRow& a, const ServiceRow& b) { return urgency(a) > urgency(b); });
    return rows;
}

std::int64_t count_open(const std::vector<ServiceRow>& rows) noexcept
{
    return std::count_if(rows.begin(), rows.end(),
                         [](const ServiceRow& row) { return row.state != ServiceState::associated; });
}

} // namespace plugin::pages
