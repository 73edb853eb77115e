#pragma once

#include "plugin/domain/transmission_status.hpp"

#include <cstdint>
#include <map>

namespace plugin::pages {

// How many documents there are in each status; one with none is not in it.
using StatusCounts = std::map<domain::TransmissionStatus, std::int64_t>;

inline std::int64_t count_of(const StatusCounts& counts, domain::TransmissionStatus status)
{
    const auto found = counts.find(status);
    return found == counts.end() ? 0 : found->second;
}

} // namespace plugin::pages
