#include "support/encryption.hpp"

#include "sistema-ts-simulator/crypto/base64.hpp"
#include "sistema-ts-simulator/crypto/openssl_handles.hpp"

#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <stdexcept>

namespace simulator_test {

using namespace sistema_ts_simulator::crypto;

std::string encrypt(std::string_view text, const std::filesystem::path& certificate_file)
{
    const BioHandle file(BIO_new_file(certificate_file.c_str(), "r"));
    const CertificateHandle certificate(PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr));
    if (certificate == nullptr) throw std::runtime_error("no certificate to encrypt with");
    const KeyContextHandle context(EVP_PKEY_CTX_new(X509_get0_pubkey(certificate.get()), nullptr));
    EVP_PKEY_encrypt_init(context.get());
    EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING);
    std::string cipher(256, '\0');
    std::size_t length = cipher.size();
    if (EVP_PKEY_encrypt(context.get(), reinterpret_cast<unsigned char*>(cipher.data()), &length,
                         reinterpret_cast<const unsigned char*>(text.data()), text.size()) != 1)
        throw std::runtime_error("cannot encrypt");
    return base64(std::string_view(cipher).substr(0, length));
}

} // namespace simulator_test
