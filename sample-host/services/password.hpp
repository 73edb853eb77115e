#pragma once

#include <string>
#include <string_view>

namespace sample_host::services {

/// "scrypt$<salt>$<key>": scrypt (N = 16384, r = 8, p = 1) with a fresh salt. Throws std::runtime_error.
std::string hash_password(std::string_view password);

/// Whether the password belongs to the hash. False for a hash in another shape.
bool verify_password(std::string_view password, std::string_view hash);

/// A one-time password that is easy to read out: four groups of four letters and digits, no look-alikes.
std::string make_password();

} // namespace sample_host::services
