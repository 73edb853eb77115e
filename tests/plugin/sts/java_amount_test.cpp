#include "plugin/sts/java_amount.hpp"

#include <gtest/gtest.h>

using plugin::domain::Cents;
using plugin::sts::parse_java_amount;

TEST(JavaAmount, ReadsWhatJavaPrints)
{
    EXPECT_EQ(parse_java_amount("90.0"), Cents(9000));
    EXPECT_EQ(parse_java_amount("95.45"), Cents(9545));
    EXPECT_EQ(parse_java_amount("5000"), Cents(500000));
    EXPECT_EQ(parse_java_amount("0.0"), Cents(0));
    EXPECT_EQ(parse_java_amount("1.0E7"), Cents(1000000000));
    EXPECT_EQ(parse_java_amount("1.234567E4"), Cents(1234567));
    EXPECT_EQ(parse_java_amount("9.99E-3"), Cents(1));
    EXPECT_EQ(parse_java_amount("-2.5"), Cents(-250));
}

TEST(JavaAmount, RoundsTheNoiseOfSums)
{
    EXPECT_EQ(parse_java_amount("152.10000000000002"), Cents(15210));
    EXPECT_EQ(parse_java_amount("0.30000000000000004"), Cents(30));
    EXPECT_EQ(parse_java_amount("151.99999999999997"), Cents(15200));
}

TEST(JavaAmount, RefusesWhatIsNoNumber)
{
    for (const char* text : {"", ".", "-", "NaN", "Infinity", "1,5", "1.2.3", "1e", "1E99", "12a", " ", ".5", "--1"}) {
        EXPECT_EQ(parse_java_amount(text), std::nullopt) << text;
    }
    EXPECT_EQ(parse_java_amount(std::string(60, '9')), std::nullopt);
    EXPECT_EQ(parse_java_amount("9999999999999999999"), std::nullopt);
}
