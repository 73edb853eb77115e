#include "sistema-ts-simulator/rules/receipt_pdf.hpp"

#include <gmock/gmock.h>

#include <string>

using sistema_ts_simulator::rules::receipt_pdf;
using testing::HasSubstr;

TEST(ReceiptPdf, PointsAtEveryObject)
{
    const std::string pdf = receipt_pdf({"one (1)", "two"});
    const std::string mark = "startxref\n";
    const auto table = static_cast<std::size_t>(std::stoul(pdf.substr(pdf.rfind(mark) + mark.size())));
    EXPECT_EQ(pdf.substr(table, 9), "xref\n0 6\n");
    for (std::size_t object = 1; object <= 5; ++object) {
        const auto offset = static_cast<std::size_t>(std::stoul(pdf.substr(table + 9 + object * 20, 10)));
        EXPECT_EQ(pdf.substr(offset, 7), std::to_string(object) + " 0 obj");
    }
}

TEST(ReceiptPdf, EscapesWhatMeansSomethingToAPdf)
{
    EXPECT_THAT(receipt_pdf({"é a (b) \\"}), HasSubstr("(?? a \\(b\\) \\\\) Tj"));
}

TEST(ReceiptPdf, FoldsLongLines)
{
    EXPECT_THAT(receipt_pdf({std::string(81, 'x')}), HasSubstr("(" + std::string(80, 'x') + ") Tj T*\n(x) Tj"));
}
