#include "tests/crash/sanitel_successor.hpp"

#include "tests/support/test_certificate.hpp"

#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <fstream>
#include <memory>
#include <stdexcept>

namespace crash {
namespace {

std::string content_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string public_key_of(const std::string& certificate)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> in(
        BIO_new_mem_buf(certificate.data(), static_cast<int>(certificate.size())), BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> x509(PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr),
                                                           X509_free);
    if (!x509) throw std::runtime_error("the simulator's certificate cannot be read");
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PUBKEY(out.get(), X509_get0_pubkey(x509.get()));
    char* data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

} // namespace

std::string sanitel_successor(const std::filesystem::path& simulator_folder)
{
    const std::filesystem::path kept = simulator_folder / "successor.pem";
    if (std::filesystem::exists(kept)) return content_of(kept);
    const std::string pem =
        support::TestCertificate::of_key("SanitelCF", public_key_of(content_of(simulator_folder / "sanitel-cert.pem")))
            .pem();
    std::ofstream(kept) << pem;
    return pem;
}

} // namespace crash
