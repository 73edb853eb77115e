#include "plugin/domain/document_number.hpp"

#include <gtest/gtest.h>

using namespace plugin::domain;

TEST(DocumentNumber, AcceptsWhatSistemaTsAccepts)
{
    for (const char* number : {"1", "FT12/2026", "12\\A", "A_b.c-9", "12345678901234567890"}) {
        EXPECT_EQ(document_number_problem(number), std::nullopt) << number;
    }
}

TEST(DocumentNumber, SaysWhatIsWrong)
{
    EXPECT_EQ(document_number_problem(""), DocumentNumberProblem::empty);
    EXPECT_EQ(document_number_problem("123456789012345678901"), DocumentNumberProblem::too_long);
    for (const char* number : {"12 A", "12#", "n°3", "è1", "a:b", "<1>"}) {
        EXPECT_EQ(document_number_problem(number), DocumentNumberProblem::illegal_character) << number;
    }
}
