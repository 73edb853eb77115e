#pragma once

#include "plugin/intake/intake.hpp"
#include "plugin/ledger/patient_ciphertexts.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/sts/cipher.hpp"

#include <host_sdk/host.hpp>

#include <string>
#include <string_view>

namespace plugin::sending {

// Encrypts the tax codes of patients, each once for a certificate: what comes out is kept in the ledger. Inside a
// Transaction, for one thread; it refers to the session.
class PatientEncryption {
public:
    PatientEncryption(ledger::Session& session, sts::SanitelCertificate certificate);

    // The bytes, by the patient's mark (intake::patient_mark_of). Throws as FieldCipher, and ledger errors.
    std::string encrypt(std::string_view patient_mark, std::string_view tax_code);
    // The same where nobody wants the bytes yet.
    void prepare(std::string_view patient_mark, std::string_view tax_code);

private:
    std::string encrypt_anew(std::string_view patient_mark, std::string_view tax_code);

    sts::SanitelCipher m_cipher;
    ledger::PatientCiphertexts m_ciphertexts;
};

// For the document of one patient. Refers to what it is given.
class PatientCipher final : public sts::FieldCipher {
public:
    PatientCipher(PatientEncryption& encryption, std::string_view patient_mark) noexcept
        : m_encryption(encryption), m_patient_mark(patient_mark)
    {
    }

    std::string encrypt(std::string_view tax_code) const override;

private:
    PatientEncryption& m_encryption;
    std::string_view m_patient_mark;
};

// For the intake: the tax codes of patients are encrypted as they come in, with the certificate in use, so that a
// PatientCipher finds them. Nothing is done where no certificate can be used.
intake::Preparation encrypting_patients(const host_sdk::Host& host);

} // namespace plugin::sending
