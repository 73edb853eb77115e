#include "plugin/sts/sanitel_certificate.hpp"
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
        return problem.what();
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

TEST(SanitelCertificate, ACertificateThatIsCutOffIsNone)
{
    const std::string pem = TestCertificate::authority("SanitelCF", 1024).pem();
    EXPECT_THAT(error(pem.substr(0, pem.size() / 2)), HasSubstr("non è un certificato"));
}
