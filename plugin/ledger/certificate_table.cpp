#include "plugin/ledger/certificate_table.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {

std::optional<InstalledCertificate> CertificateTable::in_use() const
{
    Statement row = prepare(m_session.connection(), "SELECT fingerprint, content, installed_by, installed_at "
                                                    "FROM certificate ORDER BY serial DESC LIMIT 1");
    if (!row.executeStep()) return std::nullopt;
    return InstalledCertificate{row.getColumn(0).getString(), row.getColumn(1).getString(),
                                row.getColumn(2).getString(), row.getColumn(3).getInt64()};
}

void CertificateTable::install(const InstalledCertificate& certificate)
{
    m_session.require_transaction();
    run(m_session.connection(),
        "INSERT INTO certificate (fingerprint, content, installed_by, installed_at) VALUES (?,?,?,?)",
        certificate.fingerprint, Blob{certificate.content}, certificate.installed_by, certificate.installed_at);
    run(m_session.connection(), "UPDATE expiry_consent SET ended_at = ? WHERE ended_at IS NULL",
        certificate.installed_at);
}

std::optional<ExpiryConsent> CertificateTable::consent(std::string_view fingerprint) const
{
    Statement row = prepare(m_session.connection(),
                            "SELECT fingerprint, given_by, given_at FROM expiry_consent "
                            "WHERE fingerprint = ? AND ended_at IS NULL ORDER BY serial LIMIT 1",
                            fingerprint);
    if (!row.executeStep()) return std::nullopt;
    return ExpiryConsent{row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getInt64()};
}

void CertificateTable::give_consent(const ExpiryConsent& consent)
{
    m_session.require_transaction();
    run(m_session.connection(), "INSERT INTO expiry_consent (fingerprint, given_by, given_at) VALUES (?,?,?)",
        consent.fingerprint, consent.given_by, consent.given_at);
}

} // namespace plugin::ledger
