#include "plugin/domain/tax_code.hpp"
#include "tests/support/italian.hpp"

#include <gtest/gtest.h>

using plugin::domain::check_tax_code;
using plugin::domain::TaxCodeKind;
using plugin::domain::TaxCodeProblem;
using support::italian;

// The rows are those of RULES 6.6.

TEST(TaxCode, AcceptsTheWorkedExamples)
{
    for (const char* code : {"RSSMRA80A01H501U", "RSSMRA80A41H501Y", "BNCLRA85T61F205A", "VRDGPP55M09F839H",
                             "MHMXMD90E15Z330L", "PPPPLT62R10Z330S", "RSSMRA80A71H501B", "MTOMRA66A41G224M",
                             "CCSRMO77A09H501E", "PNIMRA70A01H501P", "QUIQQU98A01H501H"}) {
        EXPECT_TRUE(check_tax_code(code).valid()) << code;
        EXPECT_EQ(check_tax_code(code).kind, TaxCodeKind::personal) << code;
    }
}

TEST(TaxCode, AcceptsOmocodia)
{
    for (const char* code : {"RSSMRA80A01H50MM", "RSSMRA80A01H5LMX", "RSSMRA80ALMHRLMV", "RSSMRAULALMHRLMD"}) {
        EXPECT_TRUE(check_tax_code(code).valid()) << code;
    }
}

TEST(TaxCode, RefusesAWrongCheckCharacter)
{
    for (const char* code : {"RSSMRA80A01H501X", "BNCLRA85T61F205X", "RSSMRA80A01H50MU"}) {
        EXPECT_EQ(check_tax_code(code).problem, TaxCodeProblem::wrong_check_character) << code;
    }
}

TEST(TaxCode, RefusesAnImpossibleDate)
{
    for (const char* code : {"RSSMRA80A72H501G", "RSSMRA80A00H501V", "RSSMRA80A32H501C", "RSSMRA80B30H501X"}) {
        EXPECT_EQ(check_tax_code(code).problem, TaxCodeProblem::impossible_date) << code;
    }
}

TEST(TaxCode, RefusesAWrongFormat)
{
    for (const char* code : {"RSSMRA80F01H501G", "RSSMRA80A0IH501U", "RSSMRA80A01H501", "PROVAX00X00X000Y",
                             "STP03010100001", "RSSMRÀ80A01H501U", "1234567890", "123456789012", "x"}) {
        EXPECT_EQ(check_tax_code(code).problem, TaxCodeProblem::wrong_format) << code;
    }
}

TEST(TaxCode, NormalisesCaseAndBlanks)
{
    const auto check = check_tax_code(" rssmra 80a01 h501u\t");
    EXPECT_EQ(check.normalised, "RSSMRA80A01H501U");
    EXPECT_TRUE(check.valid());
}

TEST(TaxCode, AnEmptyTextIsEmpty)
{
    EXPECT_EQ(check_tax_code("").problem, TaxCodeProblem::empty);
    EXPECT_EQ(check_tax_code("   ").problem, TaxCodeProblem::empty);
}

TEST(TaxCode, ElevenDigitsAreAProvisionalCode)
{
    EXPECT_TRUE(check_tax_code("12345678903").valid());
    EXPECT_EQ(check_tax_code("12345678903").kind, TaxCodeKind::provisional);
    EXPECT_EQ(check_tax_code("12345678901").problem, TaxCodeProblem::wrong_provisional_check);
}

TEST(TaxCode, RecognisesStpAndEni)
{
    EXPECT_EQ(check_tax_code("STP0301010000123").kind, TaxCodeKind::stp);
    EXPECT_EQ(check_tax_code("ENI0301010000123").kind, TaxCodeKind::eni);
}

TEST(TaxCode, EachProblemHasItsOwnWords)
{
    EXPECT_EQ(italian(text_of(TaxCodeProblem::wrong_format)), "Il codice fiscale non è nel formato corretto.");
    EXPECT_EQ(italian(text_of(TaxCodeProblem::impossible_date)),
              "Il codice fiscale contiene una data di nascita impossibile.");
}
