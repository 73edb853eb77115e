#include "plugin/sts/base64.hpp"
#include "plugin/sts/sanitel_certificate.hpp"
#include "tests/support/italian.hpp"
#include "tests/support/test_certificate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ctime>

using plugin::sts::CertificateError;
using plugin::sts::SanitelCertificate;
using support::TestCertificate;
using testing::HasSubstr;

namespace {

std::string error(const std::string& content)
{
    try {
        SanitelCertificate::load(content);
        return "";
    } catch (const CertificateError& problem) {
        return support::italian(problem.what());
    }
}

} // namespace

TEST(SanitelCertificate, LoadsPemAndDer)
{
    const TestCertificate made = TestCertificate::authority("SanitelCF", 1024);
    const SanitelCertificate pem = SanitelCertificate::load(made.pem());
    const SanitelCertificate der = SanitelCertificate::load(made.der());
    EXPECT_EQ(pem.subject(), "CN = SanitelCF");
    EXPECT_EQ(pem.key_bits(), 1024);
    EXPECT_EQ(pem.fingerprint(), der.fingerprint());
    EXPECT_THAT(pem.fingerprint(), testing::MatchesRegex("([0-9A-F][0-9A-F]:)+[0-9A-F][0-9A-F]"));
    EXPECT_EQ(pem.fingerprint().size(), 95U);
    const std::int64_t days_left = (pem.not_after() - std::time(nullptr)) / 86'400;
    EXPECT_TRUE(days_left == 29 || days_left == 30) << days_left;
}

TEST(SanitelCertificate, SaysWhatIsWrongWithTheFile)
{
    EXPECT_THAT(error(""), HasSubstr("Manca il certificato"));
    EXPECT_THAT(error(" \n"), HasSubstr("Manca il certificato"));
    EXPECT_THAT(error("buongiorno"), HasSubstr("non è un certificato"));
    EXPECT_THAT(error(std::string(5'000'000, 'x')), HasSubstr("non è un certificato"));
    EXPECT_THAT(error("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
                HasSubstr("non è un certificato"));
    EXPECT_THAT(error(TestCertificate::elliptic("x").pem()), HasSubstr("non contiene una chiave RSA"));
}

TEST(SanitelCertificate, TakesTheBase64TextOfDerToo)
{
    const TestCertificate made = TestCertificate::authority("SanitelCF", 1024);
    const std::string base64 = plugin::sts::encode_base64(made.der());
    const std::string lines = base64.substr(0, 64) + "\r\n" + base64.substr(64);
    EXPECT_EQ(SanitelCertificate::load(lines).fingerprint(), SanitelCertificate::load(made.pem()).fingerprint());
}

TEST(SanitelCertificate, RefusesAPrivateKeyBesideIt)
{
    const std::string key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    EXPECT_THAT(error(TestCertificate::authority("SanitelCF", 1024).pem() + key), HasSubstr("chiave privata"));
    EXPECT_THAT(error(key), HasSubstr("chiave privata"));
}

// The key of the certificates in circulation (PROTOCOL 4.3) has the digest that the rule data hold.
TEST(SanitelCertificate, DigestsItsKeyAsTheProtocolDoes)
{
    constexpr const char* k_known_key = R"(-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDUH5fHSeuULFBgCEb4jm8kDwNg
GAacYFY04pq5/gfQvWFEs+m22b/N2V+XTGG9+vBus7CYb2b6KlWUBqH8+abHPR81
zQLWfQammXxUNSSZnXp2q0UrE3T1l7ia5JLQDENdIRKNQctnxtqMtX/d+Inaa8Tr
3KMbDurakhfFvTLR7wIDAQAB
-----END PUBLIC KEY-----
)";
    const auto made = TestCertificate::of_key("SanitelCF", k_known_key);
    EXPECT_EQ(SanitelCertificate::load(made.pem()).key_digest(),
              "d1916c0a1a86eb6af04be4741ee2055c0fc3da552fb4143d4c5a5ed7e1bebaba");
}

TEST(SanitelCertificate, ACertificateThatIsCutOffIsNone)
{
    const std::string pem = TestCertificate::authority("SanitelCF", 1024).pem();
    EXPECT_THAT(error(pem.substr(0, pem.size() / 2)), HasSubstr("non è un certificato"));
}
