#include "plugin/sending/retry_wait.hpp"

#include <gtest/gtest.h>

#include <set>

using plugin::sending::retry_wait;
using plugin::sending::scattered;
using namespace std::chrono_literals;

TEST(RetryWait, GrowsToAnHour)
{
    EXPECT_EQ(retry_wait(0), 5s);
    EXPECT_EQ(retry_wait(1), 5s);
    EXPECT_EQ(retry_wait(2), 15s);
    EXPECT_EQ(retry_wait(3), 60s);
    EXPECT_EQ(retry_wait(6), 1h);
    EXPECT_EQ(retry_wait(1000), 1h);
}

TEST(RetryWait, IsScatteredByUpToAQuarter)
{
    std::set<std::chrono::milliseconds> seen;
    for (int i = 0; i < 100; ++i) {
        const auto wait = scattered(1h);
        EXPECT_GE(wait, 1h);
        EXPECT_LE(wait, 75min);
        seen.insert(wait);
    }
    EXPECT_GT(seen.size(), 50u) << "all practices would come back at once";
}
