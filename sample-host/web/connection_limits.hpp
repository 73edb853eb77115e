#pragma once

#include <chrono>
#include <cstddef>

namespace sample_host::web {

/// How much patience and memory a connection is given. With others waiting for a thread there is less patience.
struct ConnectionLimits {
    std::chrono::milliseconds idle{5'000};            ///< until a request begins; none while others wait
    std::chrono::milliseconds request{20'000};        ///< from the first byte of a request to its last
    std::chrono::milliseconds hurried_request{2'000}; ///< the same while others wait
    std::chrono::milliseconds answer{30'000};         ///< until an answer is taken
    std::size_t request_bytes = 10UL * 1024 * 1024;   ///< header and body together
    std::size_t most = 256;                           ///< answered at the same time: a browser keeps six open
};

} // namespace sample_host::web
