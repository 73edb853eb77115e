#include "plugin/intake/patient_cipher.hpp"

#include "plugin/intake/fingerprint.hpp"
#include "plugin/sts/base64.hpp"

#include <utility>

namespace plugin::intake {

PatientCipher::PatientCipher(ledger::Session& session, sts::SanitelCertificate certificate,
                             const ledger::SecretBox::Key& key)
    : m_cipher(std::move(certificate)), m_fingerprint(key), m_ciphertexts(session, m_cipher.certificate().fingerprint())
{
}

std::string PatientCipher::encrypt(std::string_view tax_code) const
{
    return sts::encode_base64(kept(patient_mark_of(tax_code, m_fingerprint), tax_code));
}

void PatientCipher::prepare(std::string_view mark, std::string_view tax_code) const
{
    static_cast<void>(kept(mark, tax_code));
}

std::string PatientCipher::kept(std::string_view mark, std::string_view tax_code) const
{
    if (auto known = m_ciphertexts.find(mark)) return *std::move(known);
    std::string made = m_cipher.encrypt_to_bytes(tax_code);
    m_ciphertexts.save(mark, made);
    return made;
}

} // namespace plugin::intake
