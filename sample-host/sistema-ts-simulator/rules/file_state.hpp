#pragma once

#include <cstdint>
#include <string_view>

namespace sistema_ts_simulator::rules {

/// `stato` of a file (PROTOCOL 10.1); 4 is not defined.
enum class FileState { queued = 0, processing = 1, done = 2, done_with_errors = 3, discarded = 5, refused = 9 };

/// `descrizione` of a state.
std::string_view description_of(FileState state);

/// Whether nothing will change any more.
bool is_final(FileState state);

/// How the documents of a transmission fared; `accepted` counts those with warnings too. Plain value.
struct Counters {
    std::int64_t sent = 0;
    std::int64_t accepted = 0;
    std::int64_t warned = 0;
    std::int64_t refused = 0;
};

} // namespace sistema_ts_simulator::rules
