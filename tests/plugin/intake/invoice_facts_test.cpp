#include "plugin/intake/invoice_facts.hpp"

#include <gtest/gtest.h>

using namespace plugin;

TEST(InvoiceFacts, CarryWhatTheHostSays)
{
    host_sdk::Invoice invoice;
    invoice.id = "i1";
    invoice.kind = host_sdk::InvoiceKind::credit_note;
    invoice.customer_kind = host_sdk::CustomerKind::body;
    invoice.patient_opposes = true;
    invoice.traceable_payment = false;
    invoice.paid_on = "2026-11-21";
    invoice.lines = {{host_sdk::LineKind::stamp_duty, 200, std::nullopt, "", std::nullopt, "N1"},
                     {host_sdk::LineKind::discount, -500, std::optional<std::string>("s1"), "", "22.00", std::nullopt}};
    const domain::InvoiceFacts facts = intake::to_facts(invoice);
    EXPECT_EQ(facts.kind, domain::DocumentKind::credit_note);
    EXPECT_EQ(facts.customer, domain::CustomerKind::company_or_body);
    EXPECT_TRUE(facts.opposition);
    EXPECT_EQ(facts.traced_payment, false);
    EXPECT_EQ(facts.paid_on, "2026-11-21");
    ASSERT_EQ(facts.lines.size(), 2u);
    EXPECT_EQ(facts.lines[0].kind, domain::InvoiceLineKind::stamp_duty);
    EXPECT_EQ(facts.lines[1].kind, domain::InvoiceLineKind::discount);
    EXPECT_EQ(facts.lines[1].amount_cents, -500);
    EXPECT_EQ(facts.lines[1].service_id, "s1");
    EXPECT_EQ(facts.lines[1].vat_rate, "22.00");
}

TEST(InvoiceFacts, OnlyAnIssuedInvoiceWithAPaymentDateIsPaid)
{
    host_sdk::Invoice invoice;
    EXPECT_FALSE(intake::is_paid(invoice));
    invoice.paid_on = "2026-11-21";
    EXPECT_TRUE(intake::is_paid(invoice));
    invoice.state = host_sdk::InvoiceState::cancelled;
    EXPECT_FALSE(intake::is_paid(invoice));
}

TEST(InvoiceFacts, EveryKindIsAFiscalDocument)
{
    host_sdk::Invoice invoice;
    EXPECT_EQ(intake::kind_of(invoice), domain::DocumentKind::invoice);
    invoice.kind = host_sdk::InvoiceKind::receipt;
    EXPECT_EQ(intake::kind_of(invoice), domain::DocumentKind::receipt);
    invoice.kind = host_sdk::InvoiceKind::credit_note;
    EXPECT_EQ(intake::kind_of(invoice), domain::DocumentKind::credit_note);
}
