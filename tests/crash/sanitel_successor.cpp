#include "tests/crash/sanitel_successor.hpp"

#include "tests/support/file_content.hpp"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <fstream>
#include <memory>
#include <stdexcept>

namespace crash {
namespace {

using BioPtr = std::unique_ptr<BIO, decltype(&BIO_free)>;

// The same certificate with another serial number, an end ten years from now, and signed by a key that is forgotten.
std::string renewed(const std::string& certificate)
{
    constexpr long k_ten_years = 10L * 365 * 24 * 3600; // seconds
    const BioPtr in(BIO_new_mem_buf(certificate.data(), static_cast<int>(certificate.size())), &BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> x509(PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr),
                                                           &X509_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    if (!x509 || !key) throw std::runtime_error("the simulator's certificate cannot be renewed");
    ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), 4711);
    X509_gmtime_adj(X509_getm_notAfter(x509.get()), k_ten_years);
    if (X509_sign(x509.get(), key.get(), EVP_sha256()) == 0) throw std::runtime_error("a certificate is not signed");
    const BioPtr out(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_X509(out.get(), x509.get());
    char* data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

} // namespace

std::string sanitel_successor(const std::filesystem::path& simulator_folder)
{
    const std::filesystem::path kept = simulator_folder / "successor.pem";
    if (std::filesystem::exists(kept)) return support::content_of(kept);
    std::string pem = renewed(support::content_of(simulator_folder / "sanitel-cert.pem"));
    std::ofstream(kept) << pem;
    return pem;
}

} // namespace crash
