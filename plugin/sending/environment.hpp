#pragma once

#include "plugin/domain/check_context.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/rules/rules_data.hpp"
#include "plugin/sending/certificate.hpp"
#include "plugin/sending/environment_error.hpp"
#include "plugin/sts/sanitel_certificate.hpp"

#include <host_sdk/settings.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace plugin::sending {

// Which Sistema TS to talk to, and by what its identity is verified. Plain data.
struct ServiceAddress {
    std::string url;     // https, without a final slash
    std::string ca_file; // PEM; empty: the trust store of the system
    domain::Environment kind = domain::Environment::production;
};

// Which Sistema TS to talk to, and how. Plain data.
struct Environment : ServiceAddress {
    sts::SanitelCertificate certificate;
};

// Reads the settings sistema-ts.url and sistema-ts.ca. Throws EnvironmentError: also for an address that is none of
// environments.json, and for a sistema-ts.ca in production, where nothing may stand in for the trust store of the
// system (PROTOCOL 3.5).
ServiceAddress read_address(const host_sdk::Settings& settings, const rules::RulesData& rules);

// The address, with the certificate in use. Throws EnvironmentError as read_address, and where no certificate can be
// used; CertificateExpired where it is over and nobody has confirmed that it may go on being used.
Environment read_environment(const host_sdk::Settings& settings, const rules::RulesData& rules,
                             ledger::Session& session, std::int64_t now_ms);

// The certificate of read_environment, or nothing where there is none to be used.
std::optional<sts::SanitelCertificate> read_certificate(const host_sdk::Settings& settings, ledger::Session& session,
                                                        std::int64_t now_ms, const UsableCertificate& usable);

// The name of the ledger's notice that tells of an EnvironmentError.
inline constexpr const char* k_environment_notice = "environment";

} // namespace plugin::sending
