#include "sistema-ts-simulator/crypto/base64.hpp"
#include "sistema-ts-simulator/crypto/decipher.hpp"
#include "sistema-ts-simulator/crypto/identity.hpp"
#include "support/encryption.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <optional>

using namespace sistema_ts_simulator::crypto;

namespace {

class DecipherTest : public testing::Test {
protected:
    std::string encrypted(const std::string& text) const { return simulator_test::encrypt(text, m_identity.sanitel); }

    support::TemporaryDirectory m_folder;
    Identity m_identity = ensure_identity(m_folder.path());
    Decipher m_decipher{m_identity.sanitel_key};
};

} // namespace

TEST_F(DecipherTest, ReadsAPincode)
{
    EXPECT_EQ(m_decipher.pincode(encrypted("1122334455")), "1122334455");
}

TEST_F(DecipherTest, ReadsATaxCodeEvenIfMistyped)
{
    EXPECT_EQ(m_decipher.tax_code(encrypted("RSSMRA80A01H501X")), "RSSMRA80A01H501X");
}

TEST_F(DecipherTest, ReadsACiphertextAgainForWhatIsAskedOfIt)
{
    const std::string digits = encrypted("1122334455");
    EXPECT_EQ(m_decipher.pincode(digits), "1122334455");
    EXPECT_EQ(m_decipher.pincode(digits), "1122334455");
    const std::string letters = encrypted("RSSMRA80A01H501U");
    EXPECT_EQ(m_decipher.tax_code(letters), "RSSMRA80A01H501U");
    EXPECT_EQ(m_decipher.pincode(letters), std::nullopt);
}

TEST_F(DecipherTest, RefusesClearText)
{
    EXPECT_EQ(m_decipher.pincode("1122334455"), std::nullopt);
    EXPECT_EQ(m_decipher.tax_code("RSSMRA80A01H501U"), std::nullopt);
}

TEST_F(DecipherTest, RefusesAPincodeWithATrailingNewline)
{
    EXPECT_EQ(m_decipher.pincode(encrypted("1122334455\n")), std::nullopt);
}

TEST_F(DecipherTest, RefusesCiphertextOfAnotherKey)
{
    const support::TemporaryDirectory other;
    const std::string foreign = simulator_test::encrypt("1122334455", ensure_identity(other.path()).sanitel);
    EXPECT_EQ(m_decipher.pincode(foreign), std::nullopt);
}

TEST_F(DecipherTest, RefusesWrappedBase64)
{
    const std::string cipher = encrypted("1122334455");
    EXPECT_EQ(m_decipher.pincode(cipher.substr(0, 76) + "\n" + cipher.substr(76)), std::nullopt);
}
