#include "plugin/pages/italian_text.hpp"
#include "tests/support/italian.hpp"

#include <gtest/gtest.h>

using namespace plugin::pages;
using support::italian;

TEST(ItalianText, WritesDates)
{
    EXPECT_EQ(date_text("2026-11-20"), "20/11/2026");
    EXPECT_EQ(date_text("mai"), "mai");
}

TEST(ItalianText, WritesMomentsByTheClocksOfItaly)
{
    EXPECT_EQ(moment_text(1'795'514'400'000), "24/11/2026, 11:00");
    EXPECT_EQ(moment_text(1'783'000'000'000), "02/07/2026, 15:46");
}

TEST(ItalianText, ChangesTheClocksAtOneUtc)
{
    EXPECT_EQ(moment_text(1'774'745'999'000), "29/03/2026, 01:59"); // 2026-03-29T00:59:59Z
    EXPECT_EQ(moment_text(1'774'746'000'000), "29/03/2026, 03:00");
    EXPECT_EQ(moment_text(1'792'889'999'000), "25/10/2026, 02:59"); // 2026-10-25T00:59:59Z
    EXPECT_EQ(moment_text(1'792'890'000'000), "25/10/2026, 02:00");
}

TEST(ItalianText, CountsInTheSingularAndInThePlural)
{
    EXPECT_EQ(italian(text_of_count(0, "common.documents")), "0 documenti");
    EXPECT_EQ(italian(text_of_count(1, "common.documents")), "1 documento");
    EXPECT_EQ(italian(text_of_count(1'234'567, "common.documents")), "1.234.567 documenti");
}

TEST(ItalianText, WritesMoney)
{
    EXPECT_EQ(money_text(123'450), "1.234,50 €");
}
