#include "plugin/domain/intermediary.hpp"

#include <gtest/gtest.h>

using plugin::domain::Intermediary;

TEST(Intermediary, IsWrittenAsOpzionale1)
{
    const Intermediary intermediary{"07874631000", "000"};
    EXPECT_EQ(intermediary.text(), "07874631000-000");
    EXPECT_EQ(Intermediary::parse("07874631000-000"), intermediary);
}

TEST(Intermediary, IsNoneWhereTheOfficeIsNotThreeDigits)
{
    for (const char* text : {"", "07874631000", "07874631000-", "07874631000-00", "07874631000-0A0", "-000"}) {
        EXPECT_FALSE(Intermediary::parse(text)) << text;
    }
}
