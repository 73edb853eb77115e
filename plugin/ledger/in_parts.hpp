#pragma once

#include <algorithm>
#include <cstdint>

namespace plugin::ledger {

// How many rows one statement changes at most: while it is at work, SQLite keeps in memory the pages that it would need
// to undo it. In a large ledger each row has one of its own in the index by amount: 2 MB for a part.
inline constexpr std::int64_t k_part = 500;

// Calls body(first, last) for all ids of the range in turn, a part each time.
template <class Body>
void in_parts(std::int64_t first, std::int64_t last, Body body)
{
    for (; first <= last; first += k_part) {
        body(first, std::min(last, first + k_part - 1));
    }
}

} // namespace plugin::ledger
