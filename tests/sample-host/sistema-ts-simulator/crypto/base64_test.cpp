#include "sistema-ts-simulator/crypto/base64.hpp"

#include <gtest/gtest.h>

using namespace sistema_ts_simulator::crypto;

TEST(Base64, ReadsBackWhatItWrote)
{
    const std::string bytes("\0\x01\xff binary", 10);
    EXPECT_EQ(from_base64(base64(bytes)), bytes);
}

TEST(Base64, WritesOneLine)
{
    EXPECT_EQ(base64(std::string(128, 'x')).size(), 172U);
    EXPECT_EQ(base64(std::string(128, 'x')).find('\n'), std::string::npos);
}

TEST(Base64, RefusesLineBreaksAndForeignCharacters)
{
    EXPECT_EQ(from_base64("QUJD\nREVG"), std::nullopt);
    EXPECT_EQ(from_base64("QU*D"), std::nullopt);
    EXPECT_EQ(from_base64("QUJ"), std::nullopt);
    EXPECT_EQ(from_base64("Q=JD"), std::nullopt);
}
