#pragma once

#include "plugin/intake/intake.hpp"
#include "plugin/ledger/keyed_fingerprint.hpp"
#include "plugin/ledger/patient_ciphertexts.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/sts/cipher.hpp"

#include <host_sdk/host.hpp>

#include <string>
#include <string_view>

namespace plugin::sending {

// Encrypts the tax codes of patients, each once for a certificate: what comes out is kept in the ledger. Inside a
// Transaction, for one thread; it refers to the session.
class PatientCipher final : public sts::FieldCipher {
public:
    // The key is that of the fingerprints (intake::k_fingerprint_key_label).
    PatientCipher(ledger::Session& session, sts::SanitelCertificate certificate, const ledger::SecretBox::Key& key);

    // For a document. Throws as FieldCipher, and ledger errors.
    std::string encrypt(std::string_view tax_code) const override;

private:
    sts::SanitelCipher m_cipher;
    ledger::KeyedFingerprint m_fingerprint;
    mutable ledger::PatientCiphertexts m_ciphertexts;
};

// For the intake: the tax codes of patients are encrypted as they come in, with the certificate in use, so that a
// PatientCipher finds them. Nothing is done where no certificate can be used.
intake::Preparation encrypting_patients(const host_sdk::Host& host);

} // namespace plugin::sending
