#include "services/login_throttle.hpp"

#include <gtest/gtest.h>

namespace sample_host::services {
namespace {

constexpr std::int64_t k_start = 1'000'000;
constexpr std::int64_t k_minute = 60'000;

void fail(LoginThrottle& throttle, int times, const std::string& address = "a@b.it")
{
    for (int i = 0; i < times; ++i) {
        EXPECT_TRUE(throttle.admits(address, k_start));
        throttle.failed(address, k_start);
    }
}

TEST(LoginThrottle, AfterFiveWrongTriesOneAMinuteIsLookedAt)
{
    LoginThrottle throttle;
    fail(throttle, 5);
    EXPECT_FALSE(throttle.admits("a@b.it", k_start));
    EXPECT_FALSE(throttle.admits("A@B.it", k_start + k_minute - 1)); // another case is the same address
    EXPECT_TRUE(throttle.admits("a@b.it", k_start + k_minute));
    throttle.failed("a@b.it", k_start + k_minute);
    EXPECT_FALSE(throttle.admits("a@b.it", k_start + k_minute + 1));
}

TEST(LoginThrottle, ARightOneEndsIt)
{
    LoginThrottle throttle;
    fail(throttle, 4);
    throttle.succeeded("a@b.it");
    fail(throttle, 5);
    EXPECT_FALSE(throttle.admits("a@b.it", k_start));
}

TEST(LoginThrottle, OthersAreNotSlowedDown)
{
    LoginThrottle throttle;
    fail(throttle, 5);
    EXPECT_TRUE(throttle.admits("c@d.it", k_start));
}

TEST(LoginThrottle, ManyAddressesDoNotFillTheMemory)
{
    LoginThrottle throttle;
    for (int i = 0; i < 30'000; ++i)
        throttle.failed(std::to_string(i) + "@b.it", k_start);
    fail(throttle, 5);
    EXPECT_FALSE(throttle.admits("a@b.it", k_start));
}

} // namespace
} // namespace sample_host::services
