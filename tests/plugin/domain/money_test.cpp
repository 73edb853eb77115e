#include "plugin/domain/money.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

using plugin::domain::Cents;

TEST(Cents, ReadsCommaDotAndWholeEuros)
{
    EXPECT_EQ(Cents::parse("12,50"), Cents(1250));
    EXPECT_EQ(Cents::parse("12.50"), Cents(1250));
    EXPECT_EQ(Cents::parse("12"), Cents(1200));
    EXPECT_EQ(Cents::parse(" 12,5 "), Cents(1250));
    EXPECT_EQ(Cents::parse("-3,00"), Cents(-300));
    EXPECT_EQ(Cents::parse("1.234,50"), Cents(123450));
    EXPECT_EQ(Cents::parse("1.234.567,89"), Cents(123456789));
}

TEST(Cents, RefusesWhatIsNotAnAmount)
{
    for (const char* text : {"", "-", ",50", "12,", "12,505", "1.234", "12.34,50", "1.2345,00", "12,5a", "1e3", "0x10",
                             "12 50", "--1", "1,2,3", ".", "1234567890123456", "+5", "٣"}) {
        EXPECT_EQ(Cents::parse(text), std::nullopt) << text;
    }
}

TEST(Cents, PrintsForTheWire)
{
    EXPECT_EQ(Cents(1250).to_wire(), "12.50");
    EXPECT_EQ(Cents(5).to_wire(), "0.05");
    EXPECT_EQ(Cents(0).to_wire(), "0.00");
    EXPECT_EQ(Cents(9999999).to_wire(), "99999.99");
    EXPECT_EQ(Cents(-105).to_wire(), "-1.05");
}

TEST(Cents, PrintsForTheDoctor)
{
    EXPECT_EQ(Cents(123450).to_text(), "1.234,50 €");
    EXPECT_EQ(Cents(99).to_text(), "0,99 €");
    EXPECT_EQ(Cents(100000000).to_text(), "1.000.000,00 €");
    EXPECT_EQ(Cents(-123450).to_text(), "-1.234,50 €");
}

TEST(Cents, PrintsTheSmallestNumberToo)
{
    EXPECT_EQ(Cents(std::numeric_limits<std::int64_t>::min()).to_wire(), "-92233720368547758.08");
}

TEST(Cents, SumIsChecked)
{
    EXPECT_EQ(Cents(150).plus(Cents(-50)), Cents(100));
    EXPECT_EQ(Cents(std::numeric_limits<std::int64_t>::max()).plus(Cents(1)), std::nullopt);
}
