#include "sistema-ts-simulator/rules/payment_period.hpp"

#include <gtest/gtest.h>

using namespace sistema_ts_simulator::rules;

namespace {

Date day(const char* text)
{
    return parse_date(text).value();
}

} // namespace

TEST(PaymentPeriod, PutsTheDeadlineOnTheMondayAfterAWeekEnd)
{
    EXPECT_EQ(PaymentPeriod{}.deadline(2026), day("2027-02-01"));
    EXPECT_EQ(PaymentPeriod{}.deadline(2025), day("2026-02-02"));
}

TEST(PaymentPeriod, LeavesTheDeadlineOn31JanuaryOtherwise)
{
    EXPECT_EQ(PaymentPeriod{}.deadline(2027), day("2028-01-31"));
}

TEST(PaymentPeriod, IsNotLateOnTheDeadlineItself)
{
    EXPECT_FALSE(PaymentPeriod{}.is_late(day("2026-05-01"), day("2027-02-01")));
    EXPECT_TRUE(PaymentPeriod{}.is_late(day("2026-05-01"), day("2027-02-02")));
}

TEST(PaymentPeriod, OpensThisYearAndTheLast)
{
    EXPECT_TRUE(PaymentPeriod{}.is_open(day("2025-01-01"), day("2026-11-24")));
    EXPECT_FALSE(PaymentPeriod{}.is_open(day("2024-12-31"), day("2026-11-24")));
}

TEST(PaymentPeriod, FollowsWhatIsSet)
{
    const PaymentPeriod period{.first_open_year = 2026, .deadlines = {{2026, day("2026-10-01")}}};
    EXPECT_FALSE(period.is_open(day("2025-12-31"), day("2026-11-24")));
    EXPECT_TRUE(period.is_late(day("2026-01-01"), day("2026-11-24")));
}
