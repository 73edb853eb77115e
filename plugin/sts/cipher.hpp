#pragma once

#include "plugin/sts/sanitel_certificate.hpp"

#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_ctx_st;

namespace plugin::sts {

// Encrypts one field of a message (PROTOCOL 4). Implementations are safe to use from any thread,
// unless they say otherwise.
class FieldCipher {
public:
    FieldCipher() = default;
    FieldCipher(const FieldCipher&) = default;
    FieldCipher& operator=(const FieldCipher&) = default;
    virtual ~FieldCipher() = default;

    // The ciphertext in Base64, one line. Throws std::runtime_error, whose text never holds `plain`.
    virtual std::string encrypt(std::string_view plain) const = 0;
};

// RSA with PKCS#1 v1.5 padding, as Sistema TS wants it (PROTOCOL 4.1): 172 characters for its key of 1024 bits. Two
// encryptions of the same text differ: never use the result as a key.
class SanitelCipher final : public FieldCipher {
public:
    explicit SanitelCipher(SanitelCertificate certificate);

    std::string encrypt(std::string_view plain) const override;
    // The same without Base64: 128 bytes.
    std::string encrypt_to_bytes(std::string_view plain) const;

    const SanitelCertificate& certificate() const noexcept { return m_certificate; }

private:
    SanitelCertificate m_certificate;
    std::shared_ptr<const evp_pkey_ctx_st> m_ready; // never used but to copy it; null where the key cannot be used
};

} // namespace plugin::sts
