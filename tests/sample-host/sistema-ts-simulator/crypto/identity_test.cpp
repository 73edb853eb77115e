#include "sistema-ts-simulator/crypto/identity.hpp"
#include "sistema-ts-simulator/crypto/openssl_handles.hpp"
#include "tests/support/file_content.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <fstream>

using namespace sistema_ts_simulator::crypto;

namespace {

CertificateHandle certificate_in(const std::filesystem::path& file)
{
    const BioHandle bio(BIO_new_file(file.c_str(), "r"));
    return CertificateHandle(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

} // namespace

TEST(Identity, IsUsedAgainAtTheNextStart)
{
    const support::TemporaryDirectory folder;
    const Identity first = ensure_identity(folder.path());
    const std::string ca = support::content_of(first.ca);
    const std::string sanitel = support::content_of(first.sanitel);
    const Identity second = ensure_identity(folder.path());
    EXPECT_FALSE(ca.empty());
    EXPECT_EQ(support::content_of(second.ca), ca);
    EXPECT_EQ(support::content_of(second.sanitel), sanitel);
}

TEST(Identity, KeepsPrivateKeysToItsOwner)
{
    const support::TemporaryDirectory folder;
    const Identity identity = ensure_identity(folder.path());
    using std::filesystem::perms;
    for (const auto& file : {identity.server_key, identity.sanitel_key})
        EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write) << file;
}

TEST(Identity, NamesTheLoopbackInTheServerCertificate)
{
    const support::TemporaryDirectory folder;
    const CertificateHandle certificate = certificate_in(ensure_identity(folder.path()).server);
    EXPECT_EQ(X509_check_host(certificate.get(), "localhost", 0, 0, nullptr), 1);
    EXPECT_EQ(X509_check_ip_asc(certificate.get(), "127.0.0.1", 0), 1);
    EXPECT_EQ(X509_check_ip_asc(certificate.get(), "::1", 0), 1);
}

TEST(Identity, EncryptsWithRsa1024ForThreeYears)
{
    const support::TemporaryDirectory folder;
    const CertificateHandle certificate = certificate_in(ensure_identity(folder.path()).sanitel);
    EXPECT_EQ(EVP_PKEY_get_bits(X509_get0_pubkey(certificate.get())), 1024);
    int days = 0;
    int seconds = 0;
    ASN1_TIME_diff(&days, &seconds, X509_get0_notBefore(certificate.get()), X509_get0_notAfter(certificate.get()));
    EXPECT_EQ(days, 3 * 365);
}

TEST(Identity, ReplacesADamagedCertificate)
{
    const support::TemporaryDirectory folder;
    const Identity identity = ensure_identity(folder.path());
    std::ofstream(identity.server) << "not a certificate";
    ensure_identity(folder.path());
    EXPECT_NE(certificate_in(identity.server), nullptr);
}
