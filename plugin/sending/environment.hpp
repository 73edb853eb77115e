#pragma once

#include "plugin/domain/pre_send_check.hpp"
#include "plugin/sts/sanitel_certificate.hpp"

#include <host_sdk/settings.hpp>

#include <stdexcept>
#include <string>

namespace plugin::sending {

// An installation that cannot reach Sistema TS as it is set up. The text is Italian, for the doctor: what is wrong and
// what to do; it holds no secret.
class EnvironmentError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Which Sistema TS to talk to, and how. Plain data.
struct Environment {
    std::string url;     // https, without a final slash
    std::string ca_file; // PEM; empty: the trust store of the system
    sts::SanitelCertificate certificate;
    domain::Environment kind = domain::Environment::production;
};

// Reads the settings sistema-ts.url, sistema-ts.ca and sistema-ts.sanitel-certificate, and the files that they name.
// Throws EnvironmentError.
Environment read_environment(const host_sdk::Settings& settings);

// The name of the ledger's notice that tells of an EnvironmentError.
inline constexpr const char* k_environment_notice = "environment";

} // namespace plugin::sending
