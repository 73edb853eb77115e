#include "sistema-ts-simulator/rules/amount.hpp"

#include <gtest/gtest.h>

using namespace sistema_ts_simulator::rules;

TEST(Amount, ReadsTheFormsOfTheKit)
{
    EXPECT_EQ(parse_amount("25.3"), 2530);
    EXPECT_EQ(parse_amount("5"), 500);
    EXPECT_EQ(parse_amount("5000"), 500'000);
    EXPECT_EQ(parse_amount("90.00"), 9000);
}

TEST(Amount, ReadsAnExponent)
{
    EXPECT_EQ(parse_amount("9.0E1"), 9000);
    EXPECT_EQ(parse_amount("125e-2"), 125);
}

TEST(Amount, ReadsBlanksAround)
{
    EXPECT_EQ(parse_amount(" 1.50\n"), 150);
}

TEST(Amount, RefusesThreeDecimals)
{
    EXPECT_EQ(parse_amount("1.005"), std::nullopt);
}

TEST(Amount, TakesZerosAfterTheSecondDecimal)
{
    EXPECT_EQ(parse_amount("1.500"), 150);
}

TEST(Amount, ReadsNegativeAmounts)
{
    EXPECT_EQ(parse_amount("-3.10"), -310);
}

TEST(Amount, RefusesWhatIsNoNumber)
{
    for (const char* text : {"", ".", "INF", "NaN", "1,50", "1.2.3", "1e", "12a", "--1"})
        EXPECT_EQ(parse_amount(text), std::nullopt) << text;
}

TEST(Amount, RefusesANumberTooLongToBeMoney)
{
    EXPECT_EQ(parse_amount("99999999999999999999"), std::nullopt);
    EXPECT_EQ(parse_amount("1e99"), std::nullopt);
}

TEST(Amount, PrintsAsJavaDoes)
{
    EXPECT_EQ(java_amount(9000), "90.0");
    EXPECT_EQ(java_amount(3615), "36.15");
    EXPECT_EQ(java_amount(5), "0.05");
    EXPECT_EQ(java_amount(0), "0.0");
    EXPECT_EQ(java_amount(1'250'000'000), "1.25E7");
}
