#pragma once

#include "plugin/ledger/document_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace plugin::ledger {

// Which documents a filter's number and invoices find, one or the other, as SQL on a shown document "d" and as the
// texts bound to it in order. A number finds the documents whose own begins with it, letter by letter as it is written,
// and where none does, those that contain it anywhere, small or capital. The first ones stand together in an index:
// looking for them costs what is found, however many documents there are.
struct SearchTerm {
    std::string sql;
    std::vector<std::string> values;
    bool is_rare = false; // finds so few that its own index is to be taken, and what is found to be sorted

    static std::optional<SearchTerm> of(Session& session, const DocumentFilter& filter); // nothing: it does not narrow
};

} // namespace plugin::ledger
