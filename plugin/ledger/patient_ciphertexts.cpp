#include "plugin/ledger/patient_ciphertexts.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

bool is_in_use(Connection& connection, std::string_view certificate)
{
    return prepare(connection, "SELECT 1 FROM encrypting_certificate WHERE fingerprint = ?", certificate).executeStep();
}

void use(Connection& connection, std::string_view certificate)
{
    run(connection, "DELETE FROM patient_ciphertext");
    run(connection, "DELETE FROM encrypting_certificate");
    run(connection, "INSERT INTO encrypting_certificate (fingerprint) VALUES (?)", certificate);
}

} // namespace

PatientCiphertexts::PatientCiphertexts(Session& session, std::string_view certificate) : m_session(session)
{
    session.require_transaction();
    if (!is_in_use(session.connection(), certificate)) use(session.connection(), certificate);
}

bool PatientCiphertexts::has(std::string_view mark) const
{
    return prepare(m_session.connection(), "SELECT 1 FROM patient_ciphertext WHERE mark = ?", mark).executeStep();
}

std::optional<std::string> PatientCiphertexts::find(std::string_view mark) const
{
    Statement row = prepare(m_session.connection(), "SELECT ciphertext FROM patient_ciphertext WHERE mark = ?", mark);
    if (!row.executeStep()) return std::nullopt;
    return row.getColumn(0).getString();
}

void PatientCiphertexts::add(std::string_view mark, const std::string& ciphertext)
{
    m_session.require_transaction();
    run(m_session.connection(), "INSERT INTO patient_ciphertext (mark, ciphertext) VALUES (?,?)", mark,
        Blob{ciphertext});
}

} // namespace plugin::ledger
