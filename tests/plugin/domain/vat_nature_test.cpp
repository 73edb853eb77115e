#include "check_cases.hpp"
#include "plugin/domain/vat_nature.hpp"
#include "tests/support/italian.hpp"

#include <gtest/gtest.h>

#include <set>

using namespace sample;

TEST(VatNature, HoldsEachCodeOnceWithItsMeaning)
{
    std::set<std::string_view> codes;
    for (const VatNature& nature : vat_natures()) {
        EXPECT_TRUE(codes.insert(nature.code).second) << nature.code;
        EXPECT_NE(support::italian(text(nature.meaning)), nature.meaning) << nature.code;
        EXPECT_EQ(find_vat_nature(nature.code), &nature);
    }
    EXPECT_EQ(codes.size(), 24U);
    for (const char* code : {"", "N8", "N2.3", "N3.7", "N6.10", "n4", "22.00"}) {
        EXPECT_EQ(find_vat_nature(code), nullptr) << code;
    }
}

TEST(VatNature, UsualInAPracticeAreThreeOnly)
{
    std::set<std::string_view> usual;
    for (const VatNature& nature : vat_natures()) {
        if (nature.usual) usual.insert(nature.code);
    }
    EXPECT_EQ(usual, (std::set<std::string_view>{"N1", "N2.2", "N4"}));
}

TEST(VatNature, AnUnusualOneIsAWarningWithItsMeaning)
{
    Sample sample;
    sample.facts.lines[0].vat_nature = "N6.3";
    const Findings findings = sample.findings();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(support::italian(findings[0].text),
              "La natura IVA N6.3 è insolita per una prestazione sanitaria (inversione contabile, mai "
              "verso un paziente): verificare.");
}
