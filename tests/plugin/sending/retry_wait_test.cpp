#include "plugin/sending/retry_wait.hpp"

#include <gtest/gtest.h>

using plugin::sending::retry_wait;
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
