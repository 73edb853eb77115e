#pragma once

#include <cstdint>
#include <set>
#include <string>

namespace sample_host::plugins {

/// What an owner agreed to: this plugin may use these scopes and reach these hosts.
struct Consent {
    std::string version;
    std::set<std::string, std::less<>> scopes;
    std::set<std::string, std::less<>> hosts;
    std::string given_by; ///< the user's name
    std::int64_t given_at_ms = 0;
};

} // namespace sample_host::plugins
