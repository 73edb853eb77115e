#pragma once

#include "sistema-ts-simulator/gateway/state.hpp"

#include <string>

namespace sistema_ts_simulator::control {

/// Which documents to list. Plain value.
struct ListingWish {
    std::string number; ///< empty: any
    int page = 1;
    int limit = 500;
};

/// JSON of every document key ever received, accepted or not, with what stands in the archive and every receipt. The
/// caller holds the state's lock.
std::string list_documents(gateway::State& state, const ListingWish& wish);

} // namespace sistema_ts_simulator::control
