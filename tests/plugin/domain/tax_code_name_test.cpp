#include "plugin/domain/tax_code_name.hpp"

#include <gtest/gtest.h>

using plugin::domain::tax_code_fits_name;

TEST(TaxCodeName, FitsInEitherOrder)
{
    EXPECT_EQ(tax_code_fits_name("RSSMRA80A01H501U", "Mario Rossi"), true);
    EXPECT_EQ(tax_code_fits_name("RSSMRA80A01H501U", "ROSSI MARIO"), true);
    EXPECT_EQ(tax_code_fits_name("RSSMRA80A01H501U", "Rossi, Mario"), true);
    EXPECT_EQ(tax_code_fits_name("BNCLRA85T61F205A", "Laura Bianchi"), true);
}

TEST(TaxCodeName, DoesNotFitAnotherPerson)
{
    EXPECT_EQ(tax_code_fits_name("RSSMRA80A01H501U", "Laura Bianchi"), false);
    EXPECT_EQ(tax_code_fits_name("RSSMRA80A01H501U", "Mario Bianchi"), false);
    EXPECT_EQ(tax_code_fits_name("RSSMRA80A01H501U", "Rossi Rossi"), false);
}

TEST(TaxCodeName, TakesTheFirstThirdAndFourthConsonantOfAName)
{
    EXPECT_EQ(tax_code_fits_name("RSSGNN80A01H501X", "Giovanna Rossi"), true); // G V N N
    EXPECT_EQ(tax_code_fits_name("RSSGVN80A01H501X", "Giovanna Rossi"), false);
    EXPECT_EQ(tax_code_fits_name("RSSGNN80A01H501X", "Gianni Rossi"), true);
    EXPECT_EQ(tax_code_fits_name("RSSRRT80A01H501X", "Roberto Rossi"), true); // R B R T
}

TEST(TaxCodeName, FillsShortNames)
{
    EXPECT_EQ(tax_code_fits_name("FOXLIX80A01H501X", "Fo Li"), true);
    EXPECT_EQ(tax_code_fits_name("FAOAIO80A01H501X", "Fao Aio"), true);
}

TEST(TaxCodeName, ToleratesTitlesFurtherNamesAndSigns)
{
    EXPECT_EQ(tax_code_fits_name("RSSMRA80A01H501U", "Sig.ra Mario Rossi in Verdi"), true);
    EXPECT_EQ(tax_code_fits_name("DNGNCL80A01H501X", "D'Angelo Niccolò"), true);
    EXPECT_EQ(tax_code_fits_name("DNGNCL80A01H501X", "D’Angelo Niccolò"), true);
    EXPECT_EQ(tax_code_fits_name("DLLNMR80A01H501X", "Anna-Maria Della Ratta"), true);
}

TEST(TaxCodeName, DoesNotGuess)
{
    EXPECT_EQ(tax_code_fits_name("RSSMRA80A01H501U", ""), std::nullopt);
    EXPECT_EQ(tax_code_fits_name("RSSMRA80A01H501U", "Rossi"), std::nullopt);
    EXPECT_EQ(tax_code_fits_name("MLLHNS80A01H501X", "Hans Müller"), std::nullopt);
    EXPECT_EQ(tax_code_fits_name("RSSMRA80A01H501U", "王 伟"), std::nullopt);
    EXPECT_EQ(tax_code_fits_name("RSS", "Mario Rossi"), std::nullopt);
    EXPECT_EQ(tax_code_fits_name("RSSMRA80A01H501U", std::string_view("Mario Rossi \xC3", 13)), std::nullopt);
}
