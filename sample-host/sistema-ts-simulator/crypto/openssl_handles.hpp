#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace sistema_ts_simulator::crypto {

/// Frees an OpenSSL object with the function that belongs to it.
template <auto Free>
struct Freeing {
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};

using KeyHandle = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using KeyContextHandle = std::unique_ptr<EVP_PKEY_CTX, Freeing<EVP_PKEY_CTX_free>>;
using CertificateHandle = std::unique_ptr<X509, Freeing<X509_free>>;
using BioHandle = std::unique_ptr<BIO, Freeing<BIO_free_all>>;

} // namespace sistema_ts_simulator::crypto
