#pragma once

#include <host_sdk/host.hpp>

#include <cstddef>

namespace plugin::sending {

// How many documents of a billing entity are under way beside each other: the setting sistema-ts.concurrent-calls,
// 1 to 8; 4 where it is not given, or is no number.
std::size_t concurrent_calls(host_sdk::Host host);

} // namespace plugin::sending
