#include "check_cases.hpp"

#include <gtest/gtest.h>

// What stands just on the right side of a check, and must not be found.

using namespace sample;

namespace {

void expect_nothing(const char* what, const std::function<void(Sample&)>& change)
{
    Sample sample;
    change(sample);
    for (const Finding& finding : sample.findings()) {
        ADD_FAILURE() << what << ": " << finding.id;
    }
}

void taxed(Sample& sample, const char* service_id = "visita")
{
    charge(sample.facts, {service(service_id, 12200, "", "22")});
}

} // namespace

TEST(CheckLimits, OfThePatient)
{
    expect_nothing("a tax code that is not sent needs no name", [](Sample& s) {
        s.facts.opposition = s.facts.opposition_annotated = true;
        s.facts.patient_name = "Laura Bianchi";
    });
    expect_nothing("a name that is not known", [](Sample& s) { s.facts.patient_name = ""; });
    expect_nothing("the usual preference is that of the document",
                   [](Sample& s) { s.facts.patient_usually_opposes = false; });
    expect_nothing("a provisional code of a person", [](Sample& s) { s.facts.patient_tax_code = "12345678903"; });
    expect_nothing("a code in small letters", [](Sample& s) { s.facts.patient_tax_code = " rssmra80a01h501u "; });
}

TEST(CheckLimits, OfTheTaxRegime)
{
    const auto flat_rate = [](Sample& s) { s.context.issuer.tax_regime = TaxRegime::flat_rate; };
    expect_nothing("the stamp duty is no service", [&](Sample& s) {
        flat_rate(s);
        charge(s.facts, {service("visita", 9000, "N2.2"), stamp_duty("N1")});
    });
    expect_nothing("nor in the ordinary regime", [](Sample& s) {
        s.context.issuer.tax_regime = TaxRegime::ordinary;
        charge(s.facts, {service("visita", 9000, "N4"), stamp_duty("N2.2")});
    });
    expect_nothing("an aesthetic treatment in the flat-rate regime", [&](Sample& s) {
        flat_rate(s);
        charge(s.facts, {service("filler", 7000, "N2.2")});
    });
}

TEST(CheckLimits, OfAnAestheticTreatment)
{
    expect_nothing("taxed", [](Sample& s) { taxed(s, "filler"); });
    expect_nothing("exempt with its attestation", [](Sample& s) {
        charge(s.facts, {service("filler", 7000, "N4")});
        s.facts.therapeutic_purpose_attested = true;
    });
}

TEST(CheckLimits, OfThePayment)
{
    expect_nothing("partly in cash, and said so", [](Sample& s) {
        s.facts.traced_payment = false;
        s.facts.payments = {{"2026-03-02", true}, {"2026-03-02", false}};
    });
    expect_nothing("two traced payments", [](Sample& s) {
        s.facts.payments = {{"2026-01-31", true}, {"2026-03-02", true}};
    });
    expect_nothing("a payment of unknown kind", [](Sample& s) { s.facts.payments = {{"2026-03-02", std::nullopt}}; });
    expect_nothing("medicines need no payment kind", [](Sample& s) {
        charge(s.facts, {service("farmaco-vet", 1100, "", "10")});
        s.facts.payments = {{"2026-03-02", false}};
    });
    expect_nothing("the last day of the term", [](Sample& s) {
        s.facts.issued_on = s.facts.paid_on = "2025-12-31";
        s.context.today = day("2026-02-02");
    });
}

TEST(CheckLimits, OfOtherDocuments)
{
    const auto beside = [](const std::function<void(OtherDocument&)>& change) {
        return [change](Sample& s) {
            OtherDocument other = other_document(s.facts, "FT11/2026");
            change(other);
            s.facts.others_of_patient = {other};
        };
    };
    expect_nothing("the document itself", beside([](OtherDocument& other) { other.number = "FT12/2026"; }));
    expect_nothing("another day", beside([](OtherDocument& other) { other.issued_on = "2026-03-03"; }));
    expect_nothing("another amount", beside([](OtherDocument& other) { other.total_cents += 1; }));
    expect_nothing("its credit note", beside([](OtherDocument& other) { other.kind = DocumentKind::credit_note; }));
    expect_nothing("a refund of all", [](Sample& s) {
        make_credit_note(s.facts);
        s.facts.refundable_cents = s.facts.total_cents;
    });
    expect_nothing("an invoice that may be paid later than issued", [](Sample& s) { s.facts.paid_on = "2026-03-09"; });
}

TEST(CheckLimits, ACompanyMayGoThroughTheElectronicInvoice)
{
    Sample sample;
    sample.facts.customer = CustomerKind::company_or_body;
    sample.facts.queued_for_e_invoice = true;
    ASSERT_EQ(sample.findings().size(), 1U);
    EXPECT_EQ(sample.findings()[0].id, "V03");
}
