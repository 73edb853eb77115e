#pragma once

#include <cstdint>
#include <string>

namespace sample_host::pages {

/// "24/11/2026, 10:05": an instant (milliseconds since 1970-01-01T00:00Z) on the clocks of Italy.
std::string moment_text(std::int64_t epoch_ms);

} // namespace sample_host::pages
