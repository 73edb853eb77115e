#include "services/field_error.hpp"
#include "services/invoice_rules.hpp"
#include "services/invoice_service.hpp"
#include "tests/sample-host/services/practice_fixture.hpp"

#include <gtest/gtest.h>

namespace sample_host::services {
namespace {

struct InvoiceServiceTest : testing::Test {
    test::PracticeFixture fixture;
    InvoiceService& invoices = fixture.invoices;
};

TEST_F(InvoiceServiceTest, CreatesAPaidInvoiceWhenAMethodWasChosen)
{
    auto draft = fixture.draft();
    draft.payment_method = "contanti";
    const auto invoice = fixture.create(draft);
    EXPECT_TRUE(invoice.is_paid());
    EXPECT_EQ(invoice.paid_on, "2026-03-10");
    EXPECT_EQ(invoice.issued_on, "2026-03-10");
    EXPECT_EQ(invoice.total_cents, 8000);
}

TEST_F(InvoiceServiceTest, CreatesAnUnpaidInvoiceWithoutAMethod)
{
    EXPECT_FALSE(fixture.create(fixture.draft()).is_paid());
}

TEST_F(InvoiceServiceTest, AddsUpLinesAndStampDuty)
{
    auto draft = fixture.draft();
    draft.lines = {{std::to_string(fixture.visit), "70,50"}, {"", ""}, {std::to_string(fixture.scan), ""}};
    draft.stamp_duty = true;
    const auto invoice = fixture.create(draft);
    EXPECT_EQ(invoice.total_cents, 7050 + 9500 + 200);
    ASSERT_EQ(invoice.lines.size(), 3U);
    EXPECT_EQ(invoice.lines[2].kind, store::LineKind::stamp_duty);
}

TEST_F(InvoiceServiceTest, NumbersWithinEntityAndYear)
{
    EXPECT_EQ(fixture.create(fixture.draft()).number, "1/2026");
    auto typed = fixture.draft();
    typed.number = "7/2026";
    fixture.create(typed);
    EXPECT_EQ(fixture.create(fixture.draft()).number, "8/2026");
    auto last_year = fixture.draft();
    last_year.issued_on = "2025-12-30";
    EXPECT_EQ(fixture.create(last_year).number, "1/2025");
}

TEST_F(InvoiceServiceTest, RefusesANumberTwiceInAYear)
{
    auto draft = fixture.draft();
    draft.number = "A/1";
    fixture.create(draft);
    EXPECT_TRUE(test::errors_of([&] { fixture.create(draft); }).contains("numero"));
}

TEST_F(InvoiceServiceTest, SaysAllThatIsWrongAndStoresNothing)
{
    InvoiceDraft draft;
    draft.issued_on = "domani";
    draft.payment_method = "baratto";
    draft.lines = {{"", "10"}, {std::to_string(fixture.visit), "dieci"}};
    const auto errors = test::errors_of([&] { fixture.create(draft); });
    for (const auto* field : {"entita", "paziente", "data_emissione", "metodo_pagamento", "prestazione_1", "importo_2"})
        EXPECT_TRUE(errors.contains(field)) << field;
    EXPECT_EQ(invoices.count({}), 0);
}

TEST_F(InvoiceServiceTest, AddsANewPatientWithTheInvoice)
{
    auto draft = fixture.draft();
    draft.patient_id.clear();
    draft.new_patient = {.name = "Verdi Luca", .tax_code = "vrd lcu80a01h501x"};
    EXPECT_EQ(fixture.create(draft).patient.tax_code, "VRDLCU80A01H501X");
    EXPECT_EQ(fixture.practice.patients().count("Verdi"), 1);
}

TEST_F(InvoiceServiceTest, RefusesAPatientBothChosenAndNew)
{
    auto draft = fixture.draft();
    draft.new_patient.name = "Verdi Luca";
    EXPECT_TRUE(test::errors_of([&] { fixture.create(draft); }).contains("paziente"));
}

TEST_F(InvoiceServiceTest, CorrectingTheTaxCodeIsAChangeOfTheInvoice)
{
    const auto invoice = fixture.create(fixture.draft());
    auto draft = draft_of(invoice);
    draft.patient_tax_code = "RSSNNA80A41H501Z";
    const auto before = invoices.current_revision();
    invoices.update(invoice.id, draft);
    const auto changes = invoices.changes(before, invoices.current_revision(), 10);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].patient.tax_code, "RSSNNA80A41H501Z");
}

TEST_F(InvoiceServiceTest, AnEditedLineKeepsItsWordingAndTaxation)
{
    const auto invoice = fixture.create(fixture.draft());
    fixture.practice.catalogue().update(fixture.visit, {.name = "Visita nuova", .price = "90,00", .vat = "22"});
    invoices.update(invoice.id, draft_of(invoice));
    const auto line = invoices.find(invoice.id)->lines.at(0);
    EXPECT_EQ(line.description, "Visita");
    EXPECT_EQ(line.vat_nature, "N4");
}

TEST_F(InvoiceServiceTest, RegistersAPaymentOnce)
{
    const auto invoice = fixture.create(fixture.draft());
    EXPECT_TRUE(test::errors_of([&] { invoices.register_payment(invoice.id, "", ""); }).contains("metodo_pagamento"));
    invoices.register_payment(invoice.id, "bonifico", "2026-03-09");
    EXPECT_EQ(invoices.find(invoice.id)->paid_on, "2026-03-09");
    EXPECT_THROW(invoices.register_payment(invoice.id, "bonifico", "2026-03-09"), ValidationFailed);
}

TEST_F(InvoiceServiceTest, ACreditNoteNamesItsInvoiceAndDoesNotExceedIt)
{
    const auto invoice = fixture.create(fixture.draft());
    auto draft = draft_of(invoice);
    draft.number.clear();
    draft.issued_on.clear();
    draft.lines[0].amount = "50,00";
    const auto note = invoices.find(invoices.create_credit_note(invoice.id, draft)).value();
    EXPECT_EQ(note.kind, store::InvoiceKind::credit_note);
    EXPECT_EQ(note.refunds_invoice_id, invoice.id);
    EXPECT_EQ(note.number, "2/2026");
    EXPECT_TRUE(test::errors_of([&] { invoices.create_credit_note(invoice.id, draft); }).contains("importo_1"));
    EXPECT_THROW(invoices.create_credit_note(note.id, draft), ValidationFailed);
    EXPECT_THROW(invoices.cancel(invoice.id), ValidationFailed);
}

TEST_F(InvoiceServiceTest, ACancelledInvoiceStaysAndIsClosed)
{
    const auto invoice = fixture.create(fixture.draft());
    invoices.cancel(invoice.id);
    EXPECT_EQ(invoices.find(invoice.id)->state, store::InvoiceState::cancelled);
    EXPECT_EQ(invoices.count({}), 1);
    EXPECT_THROW(invoices.update(invoice.id, draft_of(invoice)), ValidationFailed);
    EXPECT_THROW(invoices.cancel(999), NotFound);
}

} // namespace
} // namespace sample_host::services
