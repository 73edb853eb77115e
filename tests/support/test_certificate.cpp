#include "tests/support/test_certificate.hpp"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <stdexcept>
#include <vector>

namespace support {
namespace {

void require(bool ok)
{
    if (!ok) throw std::runtime_error("OpenSSL could not make a test certificate");
}

std::shared_ptr<X509> make(EVP_PKEY* key, const std::string& name, X509* issuer, EVP_PKEY* issuer_key,
                           const char* basic, const std::string& alternative_names)
{
    std::shared_ptr<X509> certificate(X509_new(), &X509_free);
    X509* x509 = certificate.get();
    require(x509 != nullptr);
    X509_set_version(x509, 2);
    static_cast<void>(ASN1_INTEGER_set(X509_get_serialNumber(x509), issuer != nullptr ? 2 : 1));
    X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x509), 30L * 24 * 3600);
    X509_set_pubkey(x509, key);
    const std::vector<unsigned char> text(name.begin(), name.end());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), "CN", MBSTRING_UTF8, text.data(),
                               static_cast<int>(text.size()), -1, 0);
    X509_set_issuer_name(x509, X509_get_subject_name(issuer != nullptr ? issuer : x509));

    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer != nullptr ? issuer : x509, x509, nullptr, nullptr, 0);
    const auto add = [&](int nid, const std::string& value) {
        const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
            X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()), &X509_EXTENSION_free);
        require(extension != nullptr);
        X509_add_ext(x509, extension.get(), -1);
    };
    add(NID_basic_constraints, basic);
    if (!alternative_names.empty()) add(NID_subject_alt_name, alternative_names);
    require(X509_sign(x509, issuer_key, EVP_sha256()) > 0);
    return certificate;
}

std::string content(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

using BioPtr = std::unique_ptr<BIO, decltype(&BIO_free)>;

} // namespace

TestCertificate TestCertificate::authority(const std::string& name, int bits)
{
    TestCertificate result;
    result.m_key.reset(EVP_RSA_gen(static_cast<unsigned int>(bits)), &EVP_PKEY_free);
    require(result.m_key != nullptr);
    result.m_x509 = make(result.key(), name, nullptr, result.key(), "critical,CA:TRUE", "");
    return result;
}

TestCertificate TestCertificate::ending(const std::string& name, std::int64_t not_after, int bits)
{
    TestCertificate result = authority(name, bits);
    require(ASN1_TIME_set(X509_getm_notAfter(result.x509()), static_cast<time_t>(not_after)) != nullptr);
    require(X509_sign(result.x509(), result.key(), EVP_sha256()) > 0);
    return result;
}

TestCertificate TestCertificate::of_key(const std::string& name, const std::string& public_key)
{
    TestCertificate result = authority(name);
    const BioPtr bio(BIO_new_mem_buf(public_key.data(), static_cast<int>(public_key.size())), &BIO_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    require(key != nullptr && X509_set_pubkey(result.x509(), key.get()) == 1);
    require(X509_sign(result.x509(), result.key(), EVP_sha256()) > 0);
    return result;
}

TestCertificate TestCertificate::server(const TestCertificate& issuer, const std::string& dns_name,
                                        const std::string& ip_address, std::int64_t not_after)
{
    TestCertificate result;
    result.m_key.reset(EVP_RSA_gen(2048), &EVP_PKEY_free);
    require(result.m_key != nullptr);
    const std::string names = "DNS:" + dns_name + (ip_address.empty() ? "" : ",IP:" + ip_address);
    result.m_x509 = make(result.key(), dns_name, issuer.x509(), issuer.key(), "CA:FALSE", names);
    if (not_after != 0) {
        X509* x509 = result.x509();
        require(ASN1_TIME_set(X509_getm_notAfter(x509), static_cast<time_t>(not_after)) != nullptr);
        X509_gmtime_adj(X509_getm_notBefore(x509), -30L * 24 * 3600);
        require(X509_sign(x509, issuer.key(), EVP_sha256()) > 0);
    }
    return result;
}

TestCertificate TestCertificate::elliptic(const std::string& name)
{
    TestCertificate result;
    result.m_key.reset(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    require(result.m_key != nullptr);
    result.m_x509 = make(result.key(), name, nullptr, result.key(), "critical,CA:TRUE", "");
    return result;
}

std::string TestCertificate::pem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()), &BIO_free);
    require(PEM_write_bio_X509(bio.get(), x509()) == 1);
    return content(bio.get());
}

std::string TestCertificate::der() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()), &BIO_free);
    require(i2d_X509_bio(bio.get(), x509()) == 1);
    return content(bio.get());
}

std::string TestCertificate::decrypt(const std::string& base64) const
{
    const std::vector<unsigned char> text(base64.begin(), base64.end());
    std::vector<unsigned char> cipher(text.size());
    const int decoded = EVP_DecodeBlock(cipher.data(), text.data(), static_cast<int>(text.size()));
    const std::size_t block = static_cast<std::size_t>(EVP_PKEY_get_size(key()));
    require(decoded >= static_cast<int>(block));
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(key(), nullptr),
                                                                              &EVP_PKEY_CTX_free);
    require(EVP_PKEY_decrypt_init(context.get()) > 0);
    require(EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) > 0);
    std::vector<unsigned char> plain(block);
    std::size_t size = plain.size();
    require(EVP_PKEY_decrypt(context.get(), plain.data(), &size, cipher.data(), block) > 0);
    return {plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(size)};
}

} // namespace support
