#pragma once

#include "plugin/ledger/document.hpp"

#include <cstdint>
#include <string>

namespace plugin::ledger {

// What a list of documents is sorted by. Numbers go by their length first, so that 9/2026 stands before 10/2026.
enum class DocumentSort { payment, amount, number };

struct DocumentOrder {
    DocumentSort by = DocumentSort::payment;
    bool descending = true;

    bool operator==(const DocumentOrder&) const = default;
};

// Where the next page of a list begins: after this row.
struct DocumentCursor {
    std::string key; // what the list is sorted by: a day of payment, cents, a number
    std::int64_t id = 0;
};

inline DocumentCursor cursor_at(const Document& document, DocumentSort by)
{
    switch (by) {
    case DocumentSort::amount:
        return {std::to_string(document.total_cents), document.id};
    case DocumentSort::number:
        return {document.number, document.id};
    case DocumentSort::payment:
        break;
    }
    return {document.paid_on, document.id};
}

} // namespace plugin::ledger
