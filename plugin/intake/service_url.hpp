#pragma once

#include "plugin/domain/pre_send_check.hpp"

#include <host_sdk/settings.hpp>

#include <string>
#include <string_view>

// Which Sistema TS the installation talks to.
namespace plugin::intake {

inline constexpr std::string_view k_production_url = "https://invioSS730p.sanita.finanze.it";

// The setting sistema-ts.url without a final slash, or that of production where none was given.
std::string service_url(const host_sdk::Settings& settings);

// Production for the host of production, whatever its case; anything else is a test environment.
domain::Environment environment_of(std::string_view url);

} // namespace plugin::intake
