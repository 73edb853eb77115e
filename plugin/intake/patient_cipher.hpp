#pragma once

#include "plugin/ledger/keyed_fingerprint.hpp"
#include "plugin/ledger/patient_ciphertexts.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/sts/cipher.hpp"

#include <string>
#include <string_view>

namespace plugin::intake {

// Encrypts the tax codes of patients, each once for a certificate: what comes out is kept in the ledger. Inside a
// Transaction, for one thread; it refers to the session.
class PatientCipher final : public sts::FieldCipher {
public:
    PatientCipher(ledger::Session& session, sts::SanitelCertificate certificate, const ledger::SecretBox::Key& key);

    // For a document. Throws as FieldCipher, and ledger errors.
    std::string encrypt(std::string_view tax_code) const override;

    // So that encrypt finds it; with the patient's mark (patient_mark_of).
    void prepare(std::string_view mark, std::string_view tax_code) const;

private:
    std::string kept(std::string_view mark, std::string_view tax_code) const; // the bytes

    sts::SanitelCipher m_cipher;
    ledger::KeyedFingerprint m_fingerprint;
    mutable ledger::PatientCiphertexts m_ciphertexts;
};

} // namespace plugin::intake
