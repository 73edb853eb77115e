#include "plugin/domain/deadline_check.hpp"
#include "tests/support/italian.hpp"

#include <gtest/gtest.h>

using namespace plugin::domain;

namespace {

std::string text_on(const char* today, std::int64_t waiting)
{
    const auto finding =
        check_deadline(deadline_for(2026, false, {}), Date::from_iso(today).value(), waiting); // 01/02/2027
    return finding ? support::italian(finding->text) : "";
}

} // namespace

TEST(DeadlineCheck, V62SevenDaysBefore)
{
    EXPECT_EQ(text_on("2027-01-24", 3), "");
    EXPECT_EQ(text_on("2027-01-25", 3), "Mancano 7 giorni alla scadenza del 01/02/2027: 3 documenti da inviare.");
    EXPECT_EQ(text_on("2027-01-31", 1), "Manca 1 giorno alla scadenza del 01/02/2027: 1 documento da inviare.");
    EXPECT_EQ(text_on("2027-02-01", 2),
              "Manca meno di un giorno alla scadenza del 01/02/2027: 2 documenti da inviare.");
    EXPECT_EQ(text_on("2027-02-02", 3), "");
}

TEST(DeadlineCheck, NothingToSendNothingToSay)
{
    EXPECT_EQ(text_on("2027-01-31", 0), "");
}
