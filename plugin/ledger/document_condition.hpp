#pragma once

#include "plugin/ledger/document_filter.hpp"
#include "plugin/ledger/document_order.hpp"
#include "plugin/ledger/session.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Statement;
}

namespace plugin::ledger {

// What a filter asks of a row "d", as SQL with a "?" for each of the values, in order.
struct DocumentCondition {
    std::string_view rows = "document d"; // where to look for it
    std::string sql = "d.hidden = 0";
    std::vector<std::string> values = {};

    void bind(SQLite::Statement& statement) const; // to its first places
};

// How a list is found: by walking the index of its order, from the cursor on where there is one.
struct DocumentWalk {
    DocumentOrder order;
    bool from_cursor = false;
};

// Without a walk, for counting, the status is not considered.
DocumentCondition condition_of(Session& session, const DocumentFilter& filter,
                               const std::optional<DocumentWalk>& walk = std::nullopt);

} // namespace plugin::ledger
