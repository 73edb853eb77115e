#include "services/money.hpp"

#include <gtest/gtest.h>

namespace sample_host::services {
namespace {

TEST(Money, ReadsWhatPeopleType)
{
    EXPECT_EQ(parse_money("80"), 8000);
    EXPECT_EQ(parse_money("80,5"), 8050);
    EXPECT_EQ(parse_money("80,50"), 8050);
    EXPECT_EQ(parse_money("80.50"), 8050);
    EXPECT_EQ(parse_money("1.234,56"), 123456);
    EXPECT_EQ(parse_money("1.234"), 123400);
    EXPECT_EQ(parse_money("0,01"), 1);
}

TEST(Money, RefusesWhatItCannotRead)
{
    for (const auto* text : {"", ",50", "80,", "80,505", "-5", "12.34,50", "1.2345", "1e3", "80 €", "99999999999"})
        EXPECT_FALSE(parse_money(text)) << text;
}

TEST(Money, IsShownWithThousandsAndTwoDecimals)
{
    EXPECT_EQ(display_money(0), "0,00 €");
    EXPECT_EQ(display_money(123456789), "1.234.567,89 €");
    EXPECT_EQ(display_money(-1205), "-12,05 €");
    EXPECT_EQ(money_field(123405), "1234,05");
}

} // namespace
} // namespace sample_host::services
