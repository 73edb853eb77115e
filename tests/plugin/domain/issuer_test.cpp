#include "plugin/domain/issuer.hpp"

#include <gtest/gtest.h>

using namespace plugin::domain;

TEST(StructureCodes, AreReadFromTheCredentialsLetter)
{
    const auto codes = StructureCodes::parse(" 120-201-888888 ");
    ASSERT_TRUE(codes);
    EXPECT_EQ(*codes, (StructureCodes{"120", "201", "888888"}));
    EXPECT_EQ(codes->text(), "120-201-888888");
    EXPECT_TRUE(StructureCodes::parse("010-301-88888"));
}

TEST(StructureCodes, AreSplitHoweverTheyWerePasted)
{
    for (const char* text : {"601 120 01a008", "601/120/01A008",
                             ("601\xE2\x80\x93"
                              "120\xE2\x80\x93"
                              "01A008"),
                             "60112001A008", "601 - 120 - 01A008", "601.120.01A008"}) {
        const auto codes = StructureCodes::parse(text);
        ASSERT_TRUE(codes) << text;
        EXPECT_EQ(*codes, (StructureCodes{"601", "120", "01A008"})) << text;
    }
}

TEST(StructureCodes, RefuseAnotherShape)
{
    for (const char* text : {"", "12020188888", "1202018888888", "120-201", "120-201-8888", "120-201-8888888",
                             "12-201-888888", "120-201-888-888", "120-2-1-88888", "--"}) {
        EXPECT_EQ(StructureCodes::parse(text), std::nullopt) << text;
    }
}

TEST(IssuerCategory, EachHasACodeOfItsOwn)
{
    for (const IssuerCategory category : k_issuer_categories) {
        EXPECT_EQ(issuer_category_from_code(storage_code(category)), category);
    }
    EXPECT_EQ(issuer_category_from_code("altro"), std::nullopt);
}

TEST(TaxRegime, IsReadAsTheHostSaysIt)
{
    EXPECT_EQ(tax_regime_from_text("ordinario"), TaxRegime::ordinary);
    EXPECT_EQ(tax_regime_from_text("forfettario"), TaxRegime::flat_rate);
    EXPECT_EQ(tax_regime_from_text(""), std::nullopt);
}
