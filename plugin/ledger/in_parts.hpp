#pragma once

#include <algorithm>
#include <cstdint>

namespace plugin::ledger {

// Calls body(first, last) for all ids of the range in turn, some thousands each time. For statements that change many
// rows: while one is at work, SQLite keeps in memory what it would need to undo it, which grows with the rows.
template <class Body>
void in_parts(std::int64_t first, std::int64_t last, Body body)
{
    constexpr std::int64_t k_part = 2000;
    for (; first <= last; first += k_part) {
        body(first, std::min(last, first + k_part - 1));
    }
}

} // namespace plugin::ledger
