#include "services/date.hpp"

#include <gtest/gtest.h>

namespace sample_host::services {
namespace {

TEST(Date, RefusesDaysThatDoNotExist)
{
    EXPECT_TRUE(parse_date("2028-02-29"));
    EXPECT_FALSE(parse_date("2026-02-29"));
    EXPECT_FALSE(parse_date("2026-13-01"));
    EXPECT_FALSE(parse_date("2026-1-01"));
    EXPECT_FALSE(parse_date("2026-01-0x"));
    EXPECT_FALSE(parse_date(""));
}

TEST(Date, CountsDaysAcrossMonthsAndYears)
{
    EXPECT_EQ(add_days("2026-01-01", -1), "2025-12-31");
    EXPECT_EQ(add_days("2028-02-28", 1), "2028-02-29");
}

TEST(Date, IsShownAsItaliansWriteIt)
{
    EXPECT_EQ(display_date("2026-03-09"), "09/03/2026");
    EXPECT_EQ(display_long_date("2026-11-24"), "martedì 24 novembre 2026");
}

} // namespace
} // namespace sample_host::services
