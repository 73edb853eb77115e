#pragma once

#include <cstdint>
#include <string>

namespace sample_host::plugins {

/// What a plugin accessed under one scope, for the owner.
struct AccessSummary {
    std::string scope;
    std::int64_t allowed = 0; ///< calls
    std::int64_t denied = 0;  ///< calls
    std::int64_t rows = 0;
    std::int64_t last_at_ms = 0;
};

} // namespace sample_host::plugins
