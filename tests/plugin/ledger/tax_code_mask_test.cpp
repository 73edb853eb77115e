#include "plugin/ledger/tax_code_mask.hpp"

#include <gtest/gtest.h>

using plugin::ledger::mask_tax_codes;

TEST(TaxCodeMask, HidesTaxCodesWhereverTheyStand)
{
    EXPECT_EQ(mask_tax_codes("RSSMRA80A01H501U"), "[codice fiscale]");
    EXPECT_EQ(mask_tax_codes("CF 'rssmra80a01h501u', ERRATO"), "CF '[codice fiscale]', ERRATO");
    EXPECT_EQ(mask_tax_codes("RSSMRA8LALMHRLMU errato"), "[codice fiscale] errato"); // omocodia
}

TEST(TaxCodeMask, LeavesOtherTextsAlone)
{
    EXPECT_EQ(mask_tax_codes("IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE"),
              "IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE");
    EXPECT_EQ(mask_tax_codes("99260903001861939 è"), "99260903001861939 è");
    EXPECT_EQ(mask_tax_codes(""), "");
}
