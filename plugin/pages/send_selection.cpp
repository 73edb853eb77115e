#include "plugin/pages/send_selection.hpp"

#include "plugin/ledger/document_table.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/ready_documents.hpp"

#include <algorithm>

namespace plugin::pages {

using domain::TransmissionStatus;

namespace {

// The ids that the doctor asked for, each once, at most k_most_at_once.
std::vector<std::int64_t> asked_ids(const host_sdk::web::Form& form, const ledger::DocumentFilter& filter,
                                    ledger::Session& session, const EntityIds& connected)
{
    if (form.get("quali") == "tutti") return ready_ids(session, connected, filter, k_most_at_once);
    std::vector<std::int64_t> ids;
    for (const std::string_view text : form.all("documento")) {
        if (const auto id = parse_number(text)) ids.push_back(*id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() > k_most_at_once) ids.resize(k_most_at_once);
    return ids;
}

void add(ledger::DocumentSum& sum, const ledger::Document& document)
{
    ++sum.count;
    sum.total_cents += document.total_cents;
}

} // namespace

std::vector<std::int64_t> SendSelection::ids() const
{
    std::vector<std::int64_t> ids;
    ids.reserve(documents.size());
    for (const SelectedDocument& document : documents) {
        ids.push_back(document.id);
    }
    return ids;
}

SendSelection selection_from(const host_sdk::web::Form& form, const ledger::DocumentFilter& filter,
                             ledger::Session& session)
{
    ledger::DocumentFilter of_entity;
    of_entity.billing_entity_id = filter.billing_entity_id;
    const EntityIds connected = connected_entities(session);
    const ledger::DocumentTable documents(session);
    SendSelection result;
    const std::vector<std::int64_t> asked = asked_ids(form, filter, session, connected);
    result.no_longer_ready = static_cast<std::int64_t>(asked.size());
    documents.find_each(asked, [&](const ledger::Document& document) {
        if (is_ready(document, connected)) {
            result.documents.push_back({document.id, document.number, document.billing_entity_id});
            add(result.sum, document);
            add(result.by_entity[document.billing_entity_id], document);
        } else if (document.held_back && document.status == TransmissionStatus::to_send) {
            ++result.held_back;
        } else if (document.status == TransmissionStatus::to_send && !document.queued_at) {
            ++result.not_connected;
        } else {
            return;
        }
        --result.no_longer_ready;
    });
    result.not_selected = std::max<std::int64_t>(0, ready_sum(session, connected, of_entity).count - result.sum.count);
    if (form.get("quali") == "tutti" && of_entity.billing_entity_id.empty()) {
        result.not_connected =
            std::max<std::int64_t>(0, ledger::SendQueue(session).ready().count - ready_sum(session, connected).count);
    }
    result.others = documents.counts(of_entity);
    std::erase_if(result.others, [](const auto& entry) {
        return entry.first == TransmissionStatus::to_send || entry.first == TransmissionStatus::taken_in_charge ||
               domain::is_acquired(entry.first);
    });
    return result;
}

} // namespace plugin::pages
