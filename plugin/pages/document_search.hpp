#pragma once

#include "plugin/ledger/document_table.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace plugin::pages {

// How the search field of the list was understood.
struct DocumentSearch {
    bool by_patient = false; // this host can tell the invoices of a patient, and this user may ask
    std::string note;        // what the user should know of the result; empty: nothing
};

// So many invoices of the patients found are looked at.
inline constexpr std::uint32_t k_most_found = 500;

// Narrows the filter to the documents with the text in their number, or with its words in the patient's name. Names are
// the host's: the ledger has none. A text without a digit is a name only, one without a letter a number only. Where
// the host lacks the search, or refuses it, the number alone counts. Throws host_sdk::Error.
DocumentSearch narrow(ledger::DocumentFilter& filter, std::string_view text, const host_sdk::Call& call,
                      const host_sdk::Host& host);

} // namespace plugin::pages
