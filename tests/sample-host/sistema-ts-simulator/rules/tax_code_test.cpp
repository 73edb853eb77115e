#include "sistema-ts-simulator/rules/tax_code.hpp"

#include <gtest/gtest.h>

using sistema_ts_simulator::rules::is_formally_valid_tax_code;

TEST(TaxCode, AcceptsARightCheckLetter)
{
    EXPECT_TRUE(is_formally_valid_tax_code("RSSMRA80A01H501U"));
}

TEST(TaxCode, AcceptsAWomansDay)
{
    EXPECT_TRUE(is_formally_valid_tax_code("CNTLNE75C52H501U"));
}

TEST(TaxCode, AcceptsOmocodia)
{
    EXPECT_TRUE(is_formally_valid_tax_code("RSSMRA80A01H5LMX"));
}

TEST(TaxCode, AcceptsATemporaryCode)
{
    EXPECT_TRUE(is_formally_valid_tax_code("12345678901"));
}

TEST(TaxCode, RefusesAWrongCheckLetter)
{
    EXPECT_FALSE(is_formally_valid_tax_code("RSSMRA80A01H501X"));
}

TEST(TaxCode, RefusesSmallLetters)
{
    EXPECT_FALSE(is_formally_valid_tax_code("rssmra80a01h501u"));
}

TEST(TaxCode, RefusesAnImpossibleMonth)
{
    EXPECT_FALSE(is_formally_valid_tax_code("PROVAX00X00X000Y"));
}

TEST(TaxCode, RefusesAnImpossibleDay)
{
    EXPECT_FALSE(is_formally_valid_tax_code("RSSMRA80A35H501K"));
}

TEST(TaxCode, RefusesAnotherLength)
{
    EXPECT_FALSE(is_formally_valid_tax_code(""));
    EXPECT_FALSE(is_formally_valid_tax_code("RSSMRA80A01H501"));
    EXPECT_FALSE(is_formally_valid_tax_code("RSSMRA80A01H501UU"));
}
