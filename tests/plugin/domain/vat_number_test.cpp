#include "plugin/domain/vat_number.hpp"

#include <gtest/gtest.h>

using namespace plugin::domain;

// The rows are those of RULES 6.6.

TEST(VatNumber, AcceptsARightCheckDigit)
{
    for (const char* number : {"00743110157", "12345678903", "12345670785", "00265910661", "98765432103"}) {
        EXPECT_TRUE(has_valid_vat_check(number)) << number;
    }
}

TEST(VatNumber, RefusesAWrongCheckDigit)
{
    for (const char* number :
         {"00743110158", "12345678901", "98765432101", "65498732105", "03213213210", "01201200121", "00000000000"}) {
        EXPECT_FALSE(has_valid_vat_check(number)) << number;
        EXPECT_TRUE(is_vat_number_shape(number)) << number;
    }
}

TEST(VatNumber, RefusesAnotherShape)
{
    for (const char* number : {"", "1234567890", "123456789012", "IT12345678903", "1234567890a", " 12345678903"}) {
        EXPECT_FALSE(is_vat_number_shape(number)) << number;
        EXPECT_FALSE(has_valid_vat_check(number)) << number;
    }
}
