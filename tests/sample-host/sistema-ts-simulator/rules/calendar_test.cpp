#include "sistema-ts-simulator/rules/calendar.hpp"

#include <gtest/gtest.h>

using namespace sistema_ts_simulator::rules;
using namespace std::chrono;

TEST(Calendar, ItIsTomorrowInRomeBeforeItIsInUtc)
{
    EXPECT_EQ(day_in_rome(sys_days(2026y / November / 25) + 22h + 59min), Date(2026y / November / 25));
    EXPECT_EQ(day_in_rome(sys_days(2026y / November / 25) + 23h), Date(2026y / November / 26));
    EXPECT_EQ(day_in_rome(sys_days(2026y / July / 1) + 21h + 59min), Date(2026y / July / 1));
    EXPECT_EQ(day_in_rome(sys_days(2026y / July / 1) + 22h), Date(2026y / July / 2));
}

TEST(Calendar, SummerTimeBeginsAndEndsOnASunday)
{
    EXPECT_EQ(day_in_rome(sys_days(2026y / March / 28) + 22h + 30min), Date(2026y / March / 28));
    EXPECT_EQ(day_in_rome(sys_days(2026y / March / 29) + 22h), Date(2026y / March / 30));
    EXPECT_EQ(day_in_rome(sys_days(2026y / October / 24) + 22h), Date(2026y / October / 25));
    EXPECT_EQ(day_in_rome(sys_days(2026y / October / 25) + 22h + 30min), Date(2026y / October / 25));
}
