#include "services/password.hpp"

#include <gtest/gtest.h>

namespace sample_host::services {
namespace {

TEST(Password, IsVerifiedAgainstItsHashOnly)
{
    const auto hash = hash_password("demo-aurora");
    EXPECT_TRUE(verify_password("demo-aurora", hash));
    EXPECT_FALSE(verify_password("demo-aurorA", hash));
    EXPECT_FALSE(verify_password("", hash));
}

TEST(Password, HashHasASaltAndNotThePassword)
{
    const auto hash = hash_password("demo-aurora");
    EXPECT_NE(hash, hash_password("demo-aurora"));
    EXPECT_EQ(hash.find("demo-aurora"), std::string::npos);
}

TEST(Password, ABrokenHashVerifiesNothing)
{
    EXPECT_FALSE(verify_password("x", ""));
    EXPECT_FALSE(verify_password("x", "scrypt$"));
    EXPECT_FALSE(verify_password("x", "x"));
}

TEST(Password, MadeOnesDifferAndAreReadable)
{
    const auto password = make_password();
    EXPECT_EQ(password.size(), 19U);
    EXPECT_NE(password, make_password());
    EXPECT_EQ(password.find_first_of("0o1lI"), std::string::npos);
}

} // namespace
} // namespace sample_host::services
