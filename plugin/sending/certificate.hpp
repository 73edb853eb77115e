#pragma once

#include "plugin/ledger/certificate_table.hpp"
#include "plugin/sending/environment_error.hpp"
#include "plugin/sts/sanitel_certificate.hpp"

#include <host_sdk/settings.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace plugin::sending {

// The SanitelCF certificate with which fields are encrypted now: the one that the doctor installed, or else the one
// that the deployment names in sistema-ts.sanitel-certificate. Plain data.
struct CertificateInUse {
    sts::SanitelCertificate certificate;
    std::optional<ledger::InstalledCertificate> installed; // nothing: the deployment's
    std::optional<ledger::ExpiryConsent> consent;          // to go on with exactly this one after its end
};

// A certificate that can encrypt the fields, from what SanitelCertificate::load takes. Throws sts::CertificateError.
sts::SanitelCertificate usable_certificate(std::string_view content);

// As usable_certificate.
using UsableCertificate = std::function<sts::SanitelCertificate(std::string_view content)>;

// Its content is read anew each time, so that what the doctor installs counts at once. Throws EnvironmentError where
// there is none.
CertificateInUse certificate_in_use(const host_sdk::Settings& settings, ledger::Session& session,
                                    const UsableCertificate& usable = &usable_certificate);

// Throws CertificateExpired for one that is over without a consent: RULES R8.5 would stop for good, but the key behind
// it has never changed (PROTOCOL 4.3), so the account's owner decides.
void require_not_expired(const CertificateInUse& in_use, std::int64_t now_ms);

} // namespace plugin::sending
