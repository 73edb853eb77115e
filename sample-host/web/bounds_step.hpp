#pragma once

#include "web/request.hpp"

namespace sample_host::web {

inline constexpr std::size_t k_longest_target = 8UL * 1024;
inline constexpr std::size_t k_most_header_bytes = 32UL * 1024;

/// Pipeline step 1: bounds the request and decodes its path, query and form. Throws BadRequest. It also refuses a Host
/// that is not this machine: a page elsewhere must not reach the host under a name of its own (DNS rebinding).
void check_bounds_and_decode(Request& request);

} // namespace sample_host::web
