#include "sistema-ts-simulator/rules/payment_period.hpp"

#include <gtest/gtest.h>

using namespace sistema_ts_simulator::rules;

namespace {

Date on_day(const char* text)
{
    return parse_date(text).value();
}

} // namespace

TEST(PaymentPeriod, PutsTheDeadlineOnTheMondayAfterAWeekEnd)
{
    EXPECT_EQ(PaymentPeriod{}.deadline(2026), on_day("2027-02-01"));
    EXPECT_EQ(PaymentPeriod{}.deadline(2025), on_day("2026-02-02"));
}

TEST(PaymentPeriod, LeavesTheDeadlineOn31JanuaryOtherwise)
{
    EXPECT_EQ(PaymentPeriod{}.deadline(2027), on_day("2028-01-31"));
}

TEST(PaymentPeriod, IsNotLateOnTheDeadlineItself)
{
    EXPECT_FALSE(PaymentPeriod{}.is_late(on_day("2026-05-01"), on_day("2027-02-01")));
    EXPECT_TRUE(PaymentPeriod{}.is_late(on_day("2026-05-01"), on_day("2027-02-02")));
}

TEST(PaymentPeriod, OpensThisYearAndTheLast)
{
    EXPECT_TRUE(PaymentPeriod{}.is_open(on_day("2025-01-01"), on_day("2026-11-24")));
    EXPECT_FALSE(PaymentPeriod{}.is_open(on_day("2024-12-31"), on_day("2026-11-24")));
}

TEST(PaymentPeriod, FollowsWhatIsSet)
{
    const PaymentPeriod period{.first_open_year = 2026, .deadlines = {{2026, on_day("2026-10-01")}}};
    EXPECT_FALSE(period.is_open(on_day("2025-12-31"), on_day("2026-11-24")));
    EXPECT_TRUE(period.is_late(on_day("2026-01-01"), on_day("2026-11-24")));
}
