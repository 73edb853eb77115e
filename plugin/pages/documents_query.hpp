#pragma once

#include "plugin/ledger/document_table.hpp"

#include <host_sdk/web/form.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace plugin::pages {

// What the list of documents is asked for: read from its address, and written back into the links. A value type.
struct DocumentsQuery {
    ledger::DocumentFilter filter; // without what the text narrows it to
    std::string text;              // a patient or a number, as typed
    ledger::DocumentOrder order;
    std::optional<ledger::DocumentCursor> after;
    bool progress = false; // shown after Conferma invio: looks again by itself while the sending goes on

    // Anything that cannot be read counts as not said.
    static DocumentsQuery from(const host_sdk::web::Form& query);
    static DocumentsQuery of(ledger::DocumentFilter filter);
    static DocumentsQuery of(ledger::Mistake mistake); // all that it keeps back

    bool is_filtered() const noexcept;

    // "/documenti?...", with what filters and the order.
    std::string path() const { return path_with_status(filter.status); }

    // The same with another status, another order, another place to begin, or without what filters; always without the
    // other flags.
    std::string path_with_status(std::optional<domain::TransmissionStatus> status) const;
    std::string path_in_order(ledger::DocumentOrder other_order) const;
    std::string path_after(const std::optional<ledger::DocumentCursor>& cursor) const;
    std::string path_unfiltered() const;
};

// The word for an order in the address; empty for the one that a list has by itself.
std::string_view address_code(ledger::DocumentOrder order) noexcept;

} // namespace plugin::pages
