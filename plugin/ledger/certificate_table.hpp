#pragma once

#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plugin::ledger {

// A SanitelCF certificate that a doctor installed. Instants are milliseconds since 1970-01-01T00:00Z.
struct InstalledCertificate {
    std::string fingerprint; // SHA-256, "8E:7E:..."
    std::string content;     // PEM or DER, as it was given
    std::string installed_by;
    std::int64_t installed_at = 0;
};

// Somebody's word that the expired certificate with this fingerprint, and no other, may go on being used.
struct ExpiryConsent {
    std::string fingerprint;
    std::string given_by;
    std::int64_t given_at = 0;
};

// Every certificate that was ever installed; the last one is in use. As thread-safe as its session; writes need a
// Transaction.
class CertificateTable {
public:
    explicit CertificateTable(Session& session) noexcept : m_session(session) {}

    // Nothing where none was installed: then the setting of the deployment counts.
    std::optional<InstalledCertificate> in_use() const;

    // Ends every consent that was given for others.
    void install(const InstalledCertificate& certificate);

    std::optional<ExpiryConsent> consent(std::string_view fingerprint) const;
    void give_consent(const ExpiryConsent& consent);

private:
    Session& m_session;
};

} // namespace plugin::ledger
