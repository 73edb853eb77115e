#include "plugin/sending/patient_cipher.hpp"

#include "plugin/sending/environment.hpp"
#include "plugin/sending/remembered_certificate.hpp"
#include "plugin/sts/base64.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/settings.hpp>

#include <functional>
#include <optional>
#include <utility>

namespace plugin::sending {

PatientEncryption::PatientEncryption(ledger::Session& session, sts::SanitelCertificate certificate)
    : m_cipher(std::move(certificate)), m_ciphertexts(session, m_cipher.certificate().fingerprint())
{
}

std::string PatientEncryption::encrypt(std::string_view patient_mark, std::string_view tax_code)
{
    if (auto known = m_ciphertexts.find(patient_mark)) return *std::move(known);
    return encrypt_anew(patient_mark, tax_code);
}

void PatientEncryption::prepare(std::string_view patient_mark, std::string_view tax_code)
{
    if (!m_ciphertexts.has(patient_mark)) encrypt_anew(patient_mark, tax_code);
}

std::string PatientEncryption::encrypt_anew(std::string_view patient_mark, std::string_view tax_code)
{
    std::string made = m_cipher.encrypt_to_bytes(tax_code);
    m_ciphertexts.add(patient_mark, made);
    return made;
}

std::string PatientCipher::encrypt(std::string_view tax_code) const
{
    return sts::encode_base64(m_encryption.encrypt(m_patient_mark, tax_code));
}

intake::Preparation encrypting_patients(const host_sdk::Host& host)
{
    return [host, certificates = RememberedCertificate()](ledger::Session& session) mutable -> intake::PreparePatient {
        const auto certificate =
            read_certificate(host_sdk::Settings(host), session, host_sdk::Clock(host).now_ms(), std::ref(certificates));
        if (!certificate) return {};
        return [certificate = *certificate, patients = std::optional<PatientEncryption>()](
                   ledger::Session& open, std::string_view mark, std::string_view tax_code) mutable {
            if (!patients) patients.emplace(open, certificate);
            patients->prepare(mark, tax_code);
        };
    };
}

} // namespace plugin::sending
