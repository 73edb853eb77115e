#pragma once

#include "plugin/domain/transmission_status.hpp"
#include "plugin/ledger/document_filter.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/session.hpp"

#include <host_sdk/web/form.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace plugin::pages {

struct SelectedDocument {
    std::int64_t id = 0;
    std::string number;
    std::string billing_entity_id;
};

// What would be sent and what would not, for the summary before a sending.
struct SendSelection {
    std::vector<SelectedDocument> documents; // at most k_most_at_once
    ledger::DocumentSum sum;
    std::map<std::string, ledger::DocumentSum> by_entity;
    std::int64_t no_longer_ready = 0; // selected, but sent or changed meanwhile
    std::int64_t held_back = 0;       // selected, but Sistema TS is asked first whether it has them
    std::int64_t not_connected = 0;   // selected or ready, but of an entity without connection
    std::int64_t not_selected = 0;    // ready, and not among them
    std::map<domain::TransmissionStatus, std::int64_t> others; // not ready at all, by status

    std::vector<std::int64_t> ids() const;
};

// So many ids fit into one form.
inline constexpr int k_most_at_once = 5000;

// The documents named by the form: the ticked ones ("documento"), or all that are ready ("quali" = "tutti") among those
// that the list shows through the filter. What is left out is told for the filter's entity as a whole.
SendSelection selection_from(const host_sdk::web::Form& form, const ledger::DocumentFilter& filter,
                             ledger::Session& session);

} // namespace plugin::pages
