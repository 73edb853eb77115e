#include "plugin/domain/invoice_to_document.hpp"
#include "sample_invoice.hpp"

#include <gtest/gtest.h>

using namespace sample;

namespace {

// "SR 150.00 N4, SR 2.00 N1"
std::string rows(const InvoiceFacts& facts)
{
    const auto document = invoice_to_document(facts, associations(), "12345678903");
    if (!document) return "no document";
    std::string text;
    for (const ExpenseLine& line : document->lines) {
        if (!text.empty()) text += ", ";
        text += std::string(code(line.type)) + " " + line.amount.to_wire() + " " + line.vat.wire();
    }
    return text;
}

FiscalDocument document_of(const InvoiceFacts& facts)
{
    return invoice_to_document(facts, associations(), "12345678903").value();
}

InvoiceFacts with_lines(std::vector<InvoiceLine> lines)
{
    InvoiceFacts facts = invoice();
    facts.lines = std::move(lines);
    return facts;
}

} // namespace

TEST(InvoiceToDocument, IsKnownByIssuerDateAndNumber)
{
    EXPECT_EQ(document_of(invoice()).key, (DocumentKey{"12345678903", day("2026-03-02"), 1, "FT12/2026"}));
}

TEST(InvoiceToDocument, AConfirmedAdvanceOnTheSameDayIsNone)
{
    InvoiceFacts facts = invoice();
    facts.advance_payment_confirmed = true;
    EXPECT_FALSE(document_of(facts).advance_payment);
}

TEST(InvoiceToDocument, ACreditNoteWrittenWithNegativeAmountsIsPositive)
{
    InvoiceFacts facts = with_lines({service("visita", -5000, "N4")});
    facts.kind = DocumentKind::credit_note;
    facts.total_cents = -5000;
    EXPECT_EQ(rows(facts), "SR 50.00 N4");
}

TEST(InvoiceToDocument, TheStampDutyIsNeverMergedEvenWithTheSameNatura) // RULES R3.19
{
    EXPECT_EQ(rows(with_lines({service("seduta", 8160, "N2.2"), stamp_duty("N2.2")})), "SP 81.60 N2.2, SP 2.00 N2.2");
}

TEST(InvoiceToDocument, ADiscountNamesItsService)
{
    EXPECT_EQ(rows(with_lines({service("visita", 15000, "N4"), discount(2000, "visita"), stamp_duty()})),
              "SR 130.00 N4, SR 2.00 N1");
}

// RULES R3.21: the contribution to the pension fund belongs to the amount of the service, not to a line of its own.
TEST(InvoiceToDocument, AContributionWrittenAsALineJoinsItsService)
{
    EXPECT_EQ(rows(with_lines({service("seduta", 7000, "N2.2"), service("contributo", 140, "N2.2")})), "SP 71.40 N2.2");
}

TEST(InvoiceToDocument, OneLinePerTypeAndVat)
{
    EXPECT_EQ(rows(with_lines({service("visita", 1000, "N4"), service("filler", 500, "N4"), service("carie", 250, "N4"),
                               service("visita", 100, "", "22")})),
              "SR 12.50 N4, IC 5.00 N4, SR 1.00 22.00");
}

TEST(InvoiceToDocument, LeavesOutWhatIsNotSentAndZeroAmounts)
{
    EXPECT_EQ(rows(with_lines({service("visita", 5000, "N4"), service("corso", 3000, "", "22"),
                               service("filler", 0, "N4"), discount(-100, "corso")})),
              "SR 50.00 N4");
    EXPECT_EQ(rows(with_lines({service("corso", 9000, "N4"), stamp_duty()})), "no document");
}

TEST(InvoiceToDocument, StampDutyFollowsTheLargerAmountWithoutSr)
{
    EXPECT_EQ(rows(with_lines({service("voucher", 5000, "N4"), service("filler", 6000, "N4"), stamp_duty()})),
              "AA 50.00 N4, IC 60.00 N4, IC 2.00 N1");
}

TEST(InvoiceToDocument, ADateThatCannotBeReadMakesNoDocument)
{
    InvoiceFacts facts = invoice();
    facts.paid_on = "02/03/2026";
    EXPECT_EQ(rows(facts), "no document");
}
