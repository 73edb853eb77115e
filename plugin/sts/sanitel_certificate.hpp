#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

struct evp_pkey_st;
struct x509_st;

namespace plugin::sts {

// The text (domain/text.hpp) is for the doctor: what is wrong with the file, and what to do.
class CertificateError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The X.509 certificate "SanitelCF" with whose RSA key the fields are encrypted (PROTOCOL 4.3). An expired one still
// encrypts well, because the key has never changed: expiry is for the caller to warn about. Immutable: safe to use from
// any thread.
class SanitelCertificate {
public:
    // Reads the content of a PEM or DER file, or the Base64 text of a DER one. Throws CertificateError: also where a
    // private key is beside the certificate, and for a key that is shorter than ever used.
    static SanitelCertificate load(std::string_view content);

    const std::string& subject() const noexcept { return m_subject; }         // "C=IT, O=..., CN=SanitelCF"
    const std::string& fingerprint() const noexcept { return m_fingerprint; } // SHA-256, "8E:7E:..."
    // SHA-256 of the DER SubjectPublicKeyInfo, in lower case (PROTOCOL 4.3).
    const std::string& key_digest() const noexcept { return m_key_digest; }
    std::int64_t not_after() const noexcept { return m_not_after; } // seconds since 1970-01-01T00:00Z
    int key_bits() const noexcept { return m_key_bits; }

    // The public key, for EVP calls; lives as long as this object or a copy of it.
    evp_pkey_st* public_key() const noexcept { return m_key.get(); }

private:
    SanitelCertificate() = default;

    std::shared_ptr<evp_pkey_st> m_key;
    std::string m_subject;
    std::string m_fingerprint;
    std::string m_key_digest;
    std::int64_t m_not_after = 0;
    int m_key_bits = 0;
};

} // namespace plugin::sts
