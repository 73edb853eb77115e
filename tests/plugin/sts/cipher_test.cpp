#include "plugin/sts/cipher.hpp"
#include "tests/support/test_certificate.hpp"

#include <gtest/gtest.h>

using plugin::sts::SanitelCertificate;
using plugin::sts::SanitelCipher;
using support::TestCertificate;

TEST(SanitelCipher, TheHolderOfThePrivateKeyReadsTheText)
{
    const TestCertificate holder = TestCertificate::authority("SanitelCF", 1024);
    const SanitelCipher cipher(SanitelCertificate::load(holder.pem()));
    for (const char* text : {"RSSMRA80A01H501U", "1234567890", "a", ""}) {
        EXPECT_EQ(holder.decrypt(cipher.encrypt(text)), text);
    }
}

TEST(SanitelCipher, WritesOneLineOf172Characters)
{
    const SanitelCipher cipher(SanitelCertificate::load(TestCertificate::authority("SanitelCF", 1024).pem()));
    const std::string text = cipher.encrypt("RSSMRA80A01H501U");
    EXPECT_EQ(text.size(), 172U);
    EXPECT_EQ(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="),
              std::string::npos);
    EXPECT_NE(text, cipher.encrypt("RSSMRA80A01H501U"));
}

TEST(SanitelCipher, ATextTooLongIsRefusedWithoutShowingIt)
{
    const SanitelCipher cipher(SanitelCertificate::load(TestCertificate::authority("SanitelCF", 1024).pem()));
    EXPECT_NO_THROW(cipher.encrypt(std::string(117, 'x')));
    try {
        cipher.encrypt(std::string(118, 'x'));
        FAIL() << "118 bytes do not fit";
    } catch (const std::runtime_error& error) {
        EXPECT_EQ(std::string(error.what()).find("xx"), std::string::npos);
    }
}
