#include "app/demo_names.hpp"
#include "services/text.hpp"

#include <gtest/gtest.h>

#include <set>

namespace sample_host::app {
namespace {

TEST(DemoNames, ComputesTheCheckCharacter)
{
    EXPECT_EQ(tax_code_check_character("RSSMRA80A01H501"), 'U');
    EXPECT_EQ(tax_code_check_character("MRTMTT25D09F205"), 'Z');
}

TEST(DemoNames, MakesDifferentPeopleWithRightTaxCodes)
{
    std::set<std::string> codes;
    for (std::uint32_t i = 0; i < 600; ++i) {
        const auto code = demo_person(i).tax_code;
        ASSERT_TRUE(services::looks_like_tax_code(code)) << code;
        ASSERT_EQ(code.size(), 16U);
        EXPECT_EQ(code.back(), tax_code_check_character(code.substr(0, 15)));
        codes.insert(code);
    }
    EXPECT_EQ(codes.size(), 600U);
}

} // namespace
} // namespace sample_host::app
