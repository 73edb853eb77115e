#pragma once

#include "plugin/domain/pre_send_check.hpp"

#include <host_sdk/host.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace plugin::app {

// Where Sistema TS is and how to talk to it, as the administrator of the installation said in the host's settings.
struct ServiceSettings {
    std::string url;                   // "https://host[:port]", without a final "/"
    std::filesystem::path ca_file;     // empty: the system's store
    std::filesystem::path certificate; // the SanitelCF certificate; empty: none was given

    static ServiceSettings read(const host_sdk::Host& host);
};

// The address of production, used where the setting is empty (PROTOCOL 2.1).
inline constexpr std::string_view k_production_url = "https://invioSS730p.sanita.finanze.it";

// Production only for the host of production; whatever else is a test, where the identities of the issuer need not be
// real ones (RULES 1.3).
domain::Environment environment_of(std::string_view url);

} // namespace plugin::app
