#include "plugin/domain/vat_treatment.hpp"

#include <gtest/gtest.h>

using plugin::domain::VatProblem;
using plugin::domain::VatTreatment;

namespace {

std::string wire(const char* rate, const char* nature)
{
    const auto vat = VatTreatment::parse(rate, nature);
    return std::holds_alternative<VatTreatment>(vat) ? std::get<VatTreatment>(vat).wire() : "";
}

VatProblem problem(const char* rate, const char* nature)
{
    return std::get<VatProblem>(VatTreatment::parse(rate, nature));
}

} // namespace

TEST(VatTreatment, WritesARateWithTwoDecimals)
{
    EXPECT_EQ(wire("22", ""), "22.00");
    EXPECT_EQ(wire("22%", ""), "22.00");
    EXPECT_EQ(wire("4,5", ""), "4.50");
    EXPECT_EQ(wire("100.00", ""), "100.00");
}

TEST(VatTreatment, KnowsTheNatures)
{
    for (const char* nature : {"N1", "N2", "N2.1", "N2.2", "N3.6", "N4", "N5", "N6.9", "N7"}) {
        EXPECT_EQ(wire("", nature), nature);
    }
    EXPECT_EQ(wire("", " n4 "), "N4");
    for (const char* nature : {"N8", "N0", "N2.3", "N4.1", "N6.10", "X", "esente"}) {
        EXPECT_EQ(problem("", nature), VatProblem::unknown_nature) << nature;
    }
}

TEST(VatTreatment, ZeroBesideANatureIsTheNature)
{
    EXPECT_EQ(wire("0.00", "N4"), "N4");
    EXPECT_EQ(wire("0", "N2.2"), "N2.2");
}

TEST(VatTreatment, NeitherOrBothAreProblems)
{
    EXPECT_EQ(problem("", ""), VatProblem::missing);
    EXPECT_EQ(problem("0.00", ""), VatProblem::missing);
    EXPECT_EQ(problem("101", ""), VatProblem::missing);
    EXPECT_EQ(problem("22", "N4"), VatProblem::both);
}

TEST(VatTreatment, KnowsTheUsualRates)
{
    EXPECT_TRUE(std::get<VatTreatment>(VatTreatment::parse("10", "")).is_usual_rate());
    EXPECT_FALSE(std::get<VatTreatment>(VatTreatment::parse("21", "")).is_usual_rate());
    EXPECT_FALSE(std::get<VatTreatment>(VatTreatment::parse("", "N4")).is_usual_rate());
}
