#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace bench {

/// Milliseconds that so many calls of Sistema TS take, so many of them at once, by the plugin's own transport and with
/// nothing else to do: no ledger, no host. Each is answered with a fault, after the latency.
double time_of_bare_calls(const std::string& url, const std::filesystem::path& authority, std::size_t calls,
                          std::size_t at_once);

} // namespace bench
