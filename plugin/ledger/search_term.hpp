#pragma once

#include "plugin/ledger/document_filter.hpp"
#include "plugin/ledger/session.hpp"

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
    bool has_index = false; // that is to be taken, whatever else narrows

    // For all that is found, or for its first ones in some order: where a list is full before long, going through it
    // is quicker than sorting what was found. Nothing: the filter has neither.
    enum class Wanted { all, first };
    static std::optional<SearchTerm> of(Session& session, const DocumentFilter& filter, Wanted wanted);
};

} // namespace plugin::ledger
