#include "services/invoice_rules.hpp"

#include <gtest/gtest.h>

namespace sample_host::services {
namespace {

TEST(InvoiceRules, APaymentMethodMakesTheInvoicePaidToday)
{
    store::Invoice invoice;
    FieldErrors errors;
    apply_payment(invoice, "carta", "", "2026-03-10", errors);
    EXPECT_NO_THROW(errors.raise());
    EXPECT_TRUE(invoice.is_paid());
    EXPECT_EQ(invoice.paid_on, "2026-03-10");
}

TEST(InvoiceRules, WithoutAMethodTheDateDoesNotMatter)
{
    store::Invoice invoice;
    FieldErrors errors;
    apply_payment(invoice, "", "2026-03-01", "2026-03-10", errors);
    EXPECT_FALSE(invoice.is_paid());
}

TEST(InvoiceRules, RefusesAPaymentInTheFutureAndAnUnknownMethod)
{
    store::Invoice invoice;
    FieldErrors errors;
    apply_payment(invoice, "baratto", "2026-03-11", "2026-03-10", errors);
    try {
        errors.raise();
        FAIL();
    } catch (const ValidationFailed& failure) {
        EXPECT_EQ(failure.errors().size(), 2U);
    }
}

TEST(InvoiceRules, KnowsTheSequenceOfANumber)
{
    EXPECT_EQ(progressive_of("12/2026", "2026"), 12);
    EXPECT_EQ(progressive_of("12", "2026"), 12);
    EXPECT_EQ(progressive_of("12/2025", "2026"), 0);
    EXPECT_EQ(progressive_of("POLI/1", "2026"), 0);
    EXPECT_EQ(progressive_of("", "2026"), 0);
}

} // namespace
} // namespace sample_host::services
