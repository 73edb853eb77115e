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

// T1 to T15 are the worked documents of RULES 9.1.

TEST(InvoiceToDocument, T1VisitWithStampDuty)
{
    EXPECT_EQ(rows(invoice()), "SR 150.00 N4, SR 2.00 N1");
    const FiscalDocument document = document_of(invoice());
    EXPECT_EQ(document.key, (DocumentKey{"12345678903", day("2026-03-02"), 1, "FT12/2026"}));
    EXPECT_EQ(document.paid_on, day("2026-03-02"));
    EXPECT_EQ(document.traced_payment, true);
    EXPECT_EQ(document.patient_tax_code, "RSSMRA80A01H501U");
    EXPECT_FALSE(document.opposition);
    EXPECT_FALSE(document.advance_payment);
}

TEST(InvoiceToDocument, T2StampDutyBorneByTheDoctor)
{
    EXPECT_EQ(rows(with_lines({service("visita", 15000, "N4")})), "SR 150.00 N4");
}

TEST(InvoiceToDocument, T3FlatRatePsychologist)
{
    EXPECT_EQ(rows(with_lines({service("seduta", 7140, "N2.2")})), "SP 71.40 N2.2");
}

TEST(InvoiceToDocument, T4FlatRatePsychologistWithStampDuty)
{
    EXPECT_EQ(rows(with_lines({service("seduta", 8160, "N2.2"), stamp_duty()})), "SP 81.60 N2.2, SP 2.00 N1");
    // The stamp duty is never merged, even with the same natura (RULES R3.19).
    EXPECT_EQ(rows(with_lines({service("seduta", 8160, "N2.2"), stamp_duty("N2.2")})), "SP 81.60 N2.2, SP 2.00 N2.2");
}

TEST(InvoiceToDocument, T5AestheticFiller)
{
    EXPECT_EQ(rows(with_lines({service("filler", 12200, "", "22")})), "IC 122.00 22.00");
}

TEST(InvoiceToDocument, T6DentistWithCavityAndWhitening)
{
    EXPECT_EQ(rows(with_lines({service("carie", 12000, "N4"), service("sbiancamento", 24400, "", "22"), stamp_duty()})),
              "SR 120.00 N4, IC 244.00 22.00, SR 2.00 N1");
}

TEST(InvoiceToDocument, T7OppositionDropsTheTaxCode)
{
    InvoiceFacts facts = invoice();
    facts.opposition = true;
    const FiscalDocument document = document_of(facts);
    EXPECT_TRUE(document.opposition);
    EXPECT_EQ(document.patient_tax_code, std::nullopt);
    EXPECT_EQ(rows(facts), "SR 150.00 N4, SR 2.00 N1");
}

TEST(InvoiceToDocument, T8CreditNoteIsPositiveAndNamesItsOriginal)
{
    InvoiceFacts facts = with_lines({service("visita", -5000, "N4")});
    facts.kind = DocumentKind::credit_note;
    facts.total_cents = -5000;
    facts.number = "NC1/2026";
    facts.issued_on = facts.paid_on = "2026-03-10";
    facts.refunds = document_of(invoice()).key;
    const FiscalDocument document = document_of(facts);
    EXPECT_EQ(rows(facts), "SR 50.00 N4");
    EXPECT_EQ(document.key.number, "NC1/2026");
    EXPECT_EQ(document.refunds->number, "FT12/2026");
    EXPECT_EQ(document.paid_on, document.key.issued_on);
}

TEST(InvoiceToDocument, T9AdvancePayment)
{
    InvoiceFacts facts = invoice();
    facts.paid_on = "2025-12-28";
    facts.issued_on = "2026-01-05";
    EXPECT_TRUE(document_of(facts).advance_payment);
    EXPECT_EQ(document_of(facts).paid_on.year(), 2025);
}

TEST(InvoiceToDocument, T10PaidInTheNewYear)
{
    InvoiceFacts facts = invoice();
    facts.issued_on = "2025-12-20";
    facts.paid_on = "2026-01-08";
    EXPECT_FALSE(document_of(facts).advance_payment);
    EXPECT_EQ(document_of(facts).paid_on.year(), 2026);
}

TEST(InvoiceToDocument, T11PartlyInCashIsNotTraced)
{
    InvoiceFacts facts = invoice();
    facts.traced_payment = false;
    EXPECT_EQ(document_of(facts).traced_payment, false);
}

TEST(InvoiceToDocument, T12VeterinarianWithDrug)
{
    EXPECT_EQ(rows(with_lines({service("veterinaria", 6222, "", "22.00"), service("farmaco-vet", 1100, "", "10.00")})),
              "SV 62.22 22.00, FV 11.00 10.00");
}

TEST(InvoiceToDocument, T13PsychologistWithVoucher)
{
    EXPECT_EQ(rows(with_lines({service("voucher", 5000, "N4"), service("seduta", 1000, "N4")})),
              "AA 50.00 N4, SP 10.00 N4");
}

TEST(InvoiceToDocument, T14DiscountIsNetted)
{
    EXPECT_EQ(rows(with_lines({service("visita", 15000, "N4"), discount(-2000)})), "SR 130.00 N4");
    EXPECT_EQ(rows(with_lines({service("visita", 15000, "N4"), discount(2000, "visita"), stamp_duty()})),
              "SR 130.00 N4, SR 2.00 N1");
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
