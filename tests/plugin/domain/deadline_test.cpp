#include "plugin/domain/deadline.hpp"
#include "tests/plugin/domain/sample_invoice.hpp"

#include <gtest/gtest.h>

using namespace plugin::domain;

TEST(Deadline, FollowsTheCalendarOfTheRules)
{
    EXPECT_EQ(computed_deadline(2025, false).insert_by.iso(), "2026-02-02"); // 31/01/2026 is a Saturday
    EXPECT_EQ(computed_deadline(2025, false).vary_by.iso(), "2026-02-09");
    EXPECT_EQ(computed_deadline(2026, false).insert_by.iso(), "2027-02-01"); // 31/01/2027 is a Sunday
    EXPECT_EQ(computed_deadline(2026, false).vary_by.iso(), "2027-02-08");
    EXPECT_EQ(computed_deadline(2027, false).insert_by.iso(), "2028-01-31");
}

TEST(Deadline, VeterinariansHaveTheirOwn)
{
    EXPECT_EQ(computed_deadline(2025, true).insert_by.iso(), "2026-03-16");
    EXPECT_EQ(computed_deadline(2025, true).vary_by.iso(), "2026-03-23");
    EXPECT_EQ(computed_deadline(2026, true).insert_by.iso(), "2027-03-16");
    EXPECT_EQ(computed_deadline(2027, true).insert_by.iso(), "2028-03-16");
}

TEST(Deadline, KnowsEaster)
{
    EXPECT_EQ(easter_sunday(2024).iso(), "2024-03-31");
    EXPECT_EQ(easter_sunday(2025).iso(), "2025-04-20");
    EXPECT_EQ(easter_sunday(2026).iso(), "2026-04-05");
    EXPECT_EQ(easter_sunday(2027).iso(), "2027-03-28");
    EXPECT_EQ(easter_sunday(2038).iso(), "2038-04-25");
}

TEST(Deadline, SkipsWeekendsAndHolidays)
{
    EXPECT_EQ(next_working_day(day("2026-11-24")).iso(), "2026-11-24");
    EXPECT_EQ(next_working_day(day("2026-04-04")).iso(), "2026-04-07"); // Saturday, Easter, Easter Monday
    EXPECT_EQ(next_working_day(day("2026-12-25")).iso(), "2026-12-28"); // Christmas, St Stephen, Sunday
    EXPECT_EQ(next_working_day(day("2025-04-25")).iso(), "2025-04-28"); // a Friday
    EXPECT_EQ(next_working_day(day("2027-10-04")).iso(), "2027-10-05"); // holiday from 2026
    EXPECT_EQ(next_working_day(day("2023-10-04")).iso(), "2023-10-04"); // not yet
}

TEST(Deadline, ThePublishedRowWins)
{
    const std::vector<Deadline> published = {{2026, false, day("2027-02-15"), day("2027-02-20"), "proroga"}};
    EXPECT_EQ(deadline_for(2026, false, published).insert_by.iso(), "2027-02-15");
    EXPECT_EQ(deadline_for(2026, true, published).insert_by.iso(), "2027-03-16");
    EXPECT_EQ(deadline_for(2027, false, published).insert_by.iso(), "2028-01-31");
}

TEST(Deadline, CountsTheDaysLeft)
{
    const Deadline deadline = computed_deadline(2026, false);
    EXPECT_EQ(days_left(deadline, day("2026-11-24")), 69);
    EXPECT_EQ(days_left(deadline, day("2027-02-01")), 0);
    EXPECT_EQ(days_left(deadline, day("2027-02-02")), -1);
}
