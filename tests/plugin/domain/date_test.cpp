#include "plugin/domain/date.hpp"

#include <gtest/gtest.h>

using plugin::domain::Date;

TEST(Date, ReadsAndPrints)
{
    const auto date = Date::from_iso("2026-11-20");
    ASSERT_TRUE(date);
    EXPECT_EQ(date->year(), 2026);
    EXPECT_EQ(date->month(), 11U);
    EXPECT_EQ(date->day(), 20U);
    EXPECT_EQ(date->iso(), "2026-11-20");
    EXPECT_EQ(date->italian(), "20/11/2026");
    EXPECT_EQ(Date::of(812, 1, 2)->iso(), "0812-01-02");
}

TEST(Date, RefusesDaysThatDoNotExistAndOtherForms)
{
    for (const char* text : {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20261120", "2026-11-20Z",
                             "2026/11/20", "0000-01-01", "2026-11-31", "-026-11-20", "2026-11- 2"}) {
        EXPECT_EQ(Date::from_iso(text), std::nullopt) << text;
    }
    EXPECT_TRUE(Date::from_iso("2028-02-29"));
}

TEST(Date, ComparesAndCounts)
{
    const Date a = *Date::of(2026, 12, 31);
    EXPECT_EQ(a.plus_days(1), *Date::of(2027, 1, 1));
    EXPECT_LT(a, a.plus_days(1));
    EXPECT_EQ(a.days_until(*Date::of(2027, 2, 1)), 32);
    EXPECT_EQ(a.weekday(), std::chrono::Thursday);
}

TEST(Date, InRomeFollowsSummerAndWinterTime)
{
    EXPECT_EQ(Date::in_rome(0).iso(), "1970-01-01");
    EXPECT_EQ(Date::in_rome(1798757999000).iso(), "2026-12-31"); // 2026-12-31T22:59:59Z, 23:59:59 in Rome
    EXPECT_EQ(Date::in_rome(1798758000000).iso(), "2027-01-01"); // 2026-12-31T23:00:00Z
    EXPECT_EQ(Date::in_rome(1782856799000).iso(), "2026-06-30"); // 2026-06-30T21:59:59Z
    EXPECT_EQ(Date::in_rome(1782856800000).iso(), "2026-07-01"); // 2026-06-30T22:00:00Z
}

TEST(Date, InRomeChangesTheHourOnTheLastSundays)
{
    // Summer time 2026: from 29 March to 25 October, both at 01:00 UTC.
    EXPECT_EQ(Date::in_rome(1774738799000).iso(), "2026-03-28"); // 2026-03-28T22:59:59Z, +1
    EXPECT_EQ(Date::in_rome(1774821600000).iso(), "2026-03-30"); // 2026-03-29T22:00:00Z, +2
    EXPECT_EQ(Date::in_rome(1792965600000).iso(), "2026-10-25"); // 2026-10-25T22:00:00Z, +1 again
    EXPECT_EQ(Date::in_rome(1792969200000).iso(), "2026-10-26"); // 2026-10-25T23:00:00Z
}

TEST(Date, InRomeWorksBeforeTheEpoch)
{
    EXPECT_EQ(Date::in_rome(-3600001).iso(), "1969-12-31");
    EXPECT_EQ(Date::in_rome(-3600000).iso(), "1970-01-01");
}
