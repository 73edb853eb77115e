#pragma once

#include "plugin/ledger/document_table.hpp"

#include <host_sdk/web/form.hpp>

#include <optional>
#include <string>

namespace plugin::pages {

// What the list of documents is asked for: read from its address, and written back into the links. A value type.
struct DocumentsQuery {
    ledger::DocumentFilter filter;
    std::optional<ledger::DocumentCursor> after;
    bool progress = false; // shown after Conferma invio: looks again by itself while the sending goes on

    // Anything that cannot be read counts as not said.
    static DocumentsQuery from(const host_sdk::web::Form& query);
    static DocumentsQuery of(ledger::DocumentFilter filter);
    static DocumentsQuery of(ledger::Mistake mistake); // all that it keeps back

    bool is_filtered() const noexcept;

    // "/documenti?...", with what filters.
    std::string path() const { return path_with_status(filter.status); }

    // "/documenti?stato=...": with another status, or another place to begin; without the other flags.
    std::string path_with_status(std::optional<domain::TransmissionStatus> status) const;
    std::string path_after(const std::optional<ledger::DocumentCursor>& cursor) const;
};

} // namespace plugin::pages
