#include "sistema-ts-simulator/rules/calendar.hpp"

#include <gtest/gtest.h>

using namespace sistema_ts_simulator::rules;
using namespace std::chrono;

TEST(Calendar, ItIsTomorrowInRomeBeforeItIsInUtc)
{
    EXPECT_EQ(moment_in_rome(sys_days(2026y / November / 25) + 22h + 59min).day, Date(2026y / November / 25));
    EXPECT_EQ(moment_in_rome(sys_days(2026y / November / 25) + 23h).day, Date(2026y / November / 26));
    EXPECT_EQ(moment_in_rome(sys_days(2026y / July / 1) + 21h + 59min).day, Date(2026y / July / 1));
    EXPECT_EQ(moment_in_rome(sys_days(2026y / July / 1) + 22h).day, Date(2026y / July / 2));
}

TEST(Calendar, KnowsTheTimeInRome)
{
    const Moment moment = moment_in_rome(sys_days(2026y / November / 20) + 21h + 24min + 20s);
    EXPECT_EQ(dash_moment(moment), "20-11-2026 22:24:20");
}

TEST(Calendar, ReadsDaysThatBeginWithTheDay)
{
    EXPECT_EQ(parse_dash_date("20-11-2026"), Date(2026y / November / 20));
    EXPECT_EQ(parse_dash_date("2026-11-20"), std::nullopt);
    EXPECT_EQ(parse_dash_date("31-11-2026"), std::nullopt);
}

TEST(Calendar, SummerTimeBeginsAndEndsOnASunday)
{
    EXPECT_EQ(moment_in_rome(sys_days(2026y / March / 28) + 22h + 30min).day, Date(2026y / March / 28));
    EXPECT_EQ(moment_in_rome(sys_days(2026y / March / 29) + 22h).day, Date(2026y / March / 30));
    EXPECT_EQ(moment_in_rome(sys_days(2026y / October / 24) + 22h).day, Date(2026y / October / 25));
    EXPECT_EQ(moment_in_rome(sys_days(2026y / October / 25) + 22h + 30min).day, Date(2026y / October / 25));
}
