#include "sistema-ts-simulator/crypto/certificate.hpp"

#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <cstdint>
#include <stdexcept>

namespace sistema_ts_simulator::crypto {

namespace {

void require(bool succeeded)
{
    if (!succeeded) throw std::runtime_error("OpenSSL could not make a certificate");
}

void set_random_serial(X509* certificate)
{
    std::uint64_t serial = 0;
    require(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1);
    require(ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1U) == 1);
}

void set_name(X509* certificate, const std::string& common_name)
{
    X509_NAME* name = X509_get_subject_name(certificate);
    const auto add = [name](const char* field, const std::string& value) {
        require(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                           reinterpret_cast<const unsigned char*>(value.c_str()), -1, -1, 0) == 1);
    };
    add("C", "IT");
    add("O", "Simulatore Sistema TS");
    add("CN", common_name);
}

void add_extension(X509* certificate, X509* issuer, int nid, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freeing<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    require(extension != nullptr);
    require(X509_add_ext(certificate, extension.get(), -1) == 1);
}

} // namespace

CertificateHandle make_certificate(const CertificateWish& wish, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuer_key)
{
    CertificateHandle certificate(X509_new());
    require(certificate != nullptr);
    require(X509_set_version(certificate.get(), X509_VERSION_3) == 1);
    set_random_serial(certificate.get());
    set_name(certificate.get(), wish.common_name);
    constexpr long k_one_hour = 60L * 60;
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -k_one_hour); // clocks differ a little
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), k_one_hour * 24 * wish.days);
    require(X509_set_pubkey(certificate.get(), key) == 1);

    X509* const signer = issuer == nullptr ? certificate.get() : issuer;
    require(X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer)) == 1);
    for (const auto& [nid, value] : wish.extensions)
        add_extension(certificate.get(), signer, nid, value);
    require(X509_sign(certificate.get(), issuer_key, EVP_sha256()) != 0);
    return certificate;
}

} // namespace sistema_ts_simulator::crypto
