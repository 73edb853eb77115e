#include "plugin/sts/sanitel_certificate.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/sts/base64.hpp"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>
#include <optional>

namespace plugin::sts {
namespace {

constexpr std::size_t k_largest_file = 100'000;
constexpr int k_shortest_key = 1024; // bits: that of PROTOCOL 4.1

using BioPtr = std::unique_ptr<BIO, decltype(&BIO_free)>;
using X509Ptr = std::unique_ptr<X509, decltype(&X509_free)>;

BioPtr memory_bio(std::string_view content)
{
    BioPtr bio(BIO_new_mem_buf(content.data(), static_cast<int>(content.size())), &BIO_free);
    if (!bio) throw std::bad_alloc();
    return bio;
}

X509Ptr parse(std::string_view content)
{
    X509Ptr certificate(PEM_read_bio_X509(memory_bio(content).get(), nullptr, nullptr, nullptr), &X509_free);
    if (!certificate) certificate.reset(d2i_X509_bio(memory_bio(content).get(), nullptr));
    if (!certificate) {
        const std::optional<std::string> der = decode_base64(content);
        if (der) certificate.reset(d2i_X509_bio(memory_bio(*der).get(), nullptr));
    }
    ERR_clear_error(); // an attempt that fails is no error
    return certificate;
}

std::string subject_of(const X509* certificate)
{
    BioPtr bio(BIO_new(BIO_s_mem()), &BIO_free);
    if (!bio) throw std::bad_alloc();
    X509_NAME_print_ex(bio.get(), X509_get_subject_name(certificate), 0, XN_FLAG_ONELINE & ~ASN1_STRFLGS_ESC_MSB);
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

using Digest = std::array<unsigned char, 32>; // SHA-256

std::string hex(const Digest& digest, std::string_view digits, std::string_view separator)
{
    std::string text;
    for (const unsigned char byte : digest) {
        if (!text.empty()) text += separator;
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

std::string fingerprint_of(const X509* certificate)
{
    Digest digest{};
    X509_digest(certificate, EVP_sha256(), digest.data(), nullptr);
    return hex(digest, "0123456789ABCDEF", ":");
}

std::string key_digest_of(const EVP_PKEY* key)
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owner(der,
                                                                         [](unsigned char* p) { OPENSSL_free(p); });
    Digest digest{};
    if (size <= 0 ||
        EVP_Digest(der, static_cast<std::size_t>(size), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
        return {};
    return hex(digest, "0123456789abcdef", "");
}

std::int64_t seconds_of(const ASN1_TIME* time)
{
    const std::unique_ptr<ASN1_TIME, decltype(&ASN1_TIME_free)> epoch(ASN1_TIME_set(nullptr, 0), &ASN1_TIME_free);
    int days = 0;
    int seconds = 0;
    if (!epoch || ASN1_TIME_diff(&days, &seconds, epoch.get(), time) != 1) return 0;
    return std::int64_t{days} * 86'400 + seconds;
}

} // namespace

SanitelCertificate SanitelCertificate::load(std::string_view content)
{
    if (domain::trim(content).empty()) {
        throw CertificateError(domain::text("sanitel-certificate.missing"));
    }
    if (content.find("PRIVATE KEY-----") != std::string_view::npos) {
        throw CertificateError(domain::text("sanitel-certificate.private-key"));
    }
    const X509Ptr certificate = content.size() <= k_largest_file ? parse(content) : X509Ptr(nullptr, &X509_free);
    if (!certificate) {
        throw CertificateError(domain::text("sanitel-certificate.no-certificate"));
    }
    SanitelCertificate result;
    result.m_key = std::shared_ptr<EVP_PKEY>(X509_get_pubkey(certificate.get()), &EVP_PKEY_free);
    if (!result.m_key || EVP_PKEY_get_base_id(result.m_key.get()) != EVP_PKEY_RSA) {
        ERR_clear_error();
        throw CertificateError(domain::text("sanitel-certificate.no-rsa-key"));
    }
    result.m_key_bits = EVP_PKEY_get_bits(result.m_key.get());
    if (result.m_key_bits < k_shortest_key) {
        throw CertificateError(domain::text("sanitel-certificate.short-key"));
    }
    result.m_subject = subject_of(certificate.get());
    result.m_fingerprint = fingerprint_of(certificate.get());
    result.m_not_after = seconds_of(X509_get0_notAfter(certificate.get()));
    result.m_key_digest = key_digest_of(result.m_key.get());
    return result;
}

} // namespace plugin::sts
