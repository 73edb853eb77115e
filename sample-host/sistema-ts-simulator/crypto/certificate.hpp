#pragma once

#include "sistema-ts-simulator/crypto/openssl_handles.hpp"

#include <string>
#include <utility>
#include <vector>

namespace sistema_ts_simulator::crypto {

/// What a new certificate says. Plain value.
struct CertificateWish {
    std::string common_name;
    int days = 365;
    std::vector<std::pair<int, std::string>> extensions; ///< OpenSSL NID and value, as in openssl.cnf
};

/// A certificate for `key`, signed by `issuer_key` (SHA-256) in the name of `issuer`; without an issuer it signs
/// itself. Throws std::runtime_error when OpenSSL fails.
CertificateHandle make_certificate(const CertificateWish& wish, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuer_key);

} // namespace sistema_ts_simulator::crypto
