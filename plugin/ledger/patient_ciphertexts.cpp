#include "plugin/ledger/patient_ciphertexts.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

std::int64_t id_of(Connection& connection, std::string_view certificate)
{
    run(connection, "INSERT OR IGNORE INTO encrypting_certificate (fingerprint) VALUES (?)", certificate);
    Statement row = prepare(connection, "SELECT id FROM encrypting_certificate WHERE fingerprint = ?", certificate);
    row.executeStep();
    return row.getColumn(0).getInt64();
}

} // namespace

PatientCiphertexts::PatientCiphertexts(Session& session, std::string_view certificate) : m_session(session)
{
    session.require_transaction();
    m_certificate = id_of(session.connection(), certificate);
}

std::optional<std::string> PatientCiphertexts::find(std::string_view mark) const
{
    Statement row =
        prepare(m_session.connection(), "SELECT ciphertext FROM patient_ciphertext WHERE mark = ? AND certificate = ?",
                mark, m_certificate);
    if (!row.executeStep()) return std::nullopt;
    return row.getColumn(0).getString();
}

void PatientCiphertexts::save(std::string_view mark, const std::string& ciphertext)
{
    m_session.require_transaction();
    run(m_session.connection(),
        "INSERT INTO patient_ciphertext (mark, certificate, ciphertext) VALUES (?,?,?) ON CONFLICT (mark) DO UPDATE "
        "SET certificate = excluded.certificate, ciphertext = excluded.ciphertext",
        mark, m_certificate, Blob{ciphertext});
}

} // namespace plugin::ledger
