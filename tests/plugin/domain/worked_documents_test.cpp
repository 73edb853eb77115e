#include "check_cases.hpp"

#include <gtest/gtest.h>

// The worked documents T1 to T15 of RULES 9.1: rows and flags exactly, and not a finding but those said.

using namespace sample;

namespace {

// What leaves for Sistema TS and what the doctor reads, in one line: "F 1 | paid 2026-03-02 | CF | SI | SR 150.00 N4
// |".
std::string sent(const Sample& sample)
{
    const Assessment assessment = pre_send_check(sample.facts, sample.associations, sample.context);
    std::string text;
    if (assessment.document) {
        const FiscalDocument& document = *assessment.document;
        text += document.refunds ? "R of " + document.refunds->number + " | " : "I | ";
        text += "paid " + document.paid_on.iso() + (document.advance_payment ? " in advance | " : " | ");
        text += document.opposition ? "opposes" : "";
        text += document.patient_tax_code ? "CF | " : " | ";
        text += document.traced_payment ? (*document.traced_payment ? "SI" : "NO") : "-";
        for (const ExpenseLine& line : document.lines) {
            text += " | " + std::string(code(line.type)) + " " + line.amount.to_wire() + " " + line.vat.wire();
        }
    } else {
        text = assessment.excluded() ? "excluded" : "blocked";
    }
    for (const Finding& finding : assessment.findings) {
        text += " " + finding.id;
    }
    return text;
}

// A psychologist of the flat-rate regime, a veterinarian...
Sample of(IssuerCategory category, TaxRegime regime, std::vector<InvoiceLine> lines)
{
    Sample sample;
    sample.context.issuer.category = category;
    sample.context.issuer.tax_regime = regime;
    charge(sample.facts, std::move(lines));
    return sample;
}

Sample of_doctor(std::vector<InvoiceLine> lines)
{
    return of(IssuerCategory::doctor, TaxRegime::ordinary, std::move(lines));
}

Sample t1()
{
    return of_doctor({service("visita", 15000, "N4"), stamp_duty()});
}

} // namespace

TEST(WorkedDocument, T1VisitWithStampDuty)
{
    EXPECT_EQ(sent(t1()), "I | paid 2026-03-02 | CF | SI | SR 150.00 N4 | SR 2.00 N1");
    EXPECT_EQ(t1().facts.total_cents, 15200);
}

TEST(WorkedDocument, T2StampDutyBorneByTheDoctor)
{
    Sample t2 = of_doctor({service("visita", 15000, "N4")});
    t2.facts.stamp_duty_borne_by_issuer = true;
    EXPECT_EQ(sent(t2), "I | paid 2026-03-02 | CF | SI | SR 150.00 N4");
    t2.facts.stamp_duty_borne_by_issuer = false; // a host that does not say so: a warning, the same document
    EXPECT_EQ(sent(t2), "I | paid 2026-03-02 | CF | SI | SR 150.00 N4 V27");
}

TEST(WorkedDocument, T3FlatRatePsychologistWithContribution)
{
    EXPECT_EQ(sent(of(IssuerCategory::other_professional, TaxRegime::flat_rate, {service("seduta", 7140, "N2.2")})),
              "I | paid 2026-03-02 | CF | SI | SP 71.40 N2.2");
}

TEST(WorkedDocument, T4FlatRatePsychologistWithStampDuty)
{
    for (const char* nature : {"N1", "N2.2"}) {
        EXPECT_EQ(sent(of(IssuerCategory::other_professional, TaxRegime::flat_rate,
                          {service("seduta", 8160, "N2.2"), stamp_duty(nature)})),
                  std::string("I | paid 2026-03-02 | CF | SI | SP 81.60 N2.2 | SP 2.00 ") + nature);
    }
}

TEST(WorkedDocument, T5AestheticFillerWithoutAttestation)
{
    EXPECT_EQ(sent(of_doctor({service("filler", 12200, "", "22")})), "I | paid 2026-03-02 | CF | SI | IC 122.00 22.00");
}

TEST(WorkedDocument, T6DentistWithCavityAndWhitening)
{
    EXPECT_EQ(sent(of_doctor({service("carie", 12000, "N4"), service("sbiancamento", 24400, "", "22"), stamp_duty()})),
              "I | paid 2026-03-02 | CF | SI | SR 120.00 N4 | IC 244.00 22.00 | SR 2.00 N1");
}

TEST(WorkedDocument, T7OppositionWithoutTaxCode)
{
    Sample t7 = t1();
    t7.facts.opposition = t7.facts.opposition_annotated = true;
    EXPECT_EQ(sent(t7), "I | paid 2026-03-02 | opposes | SI | SR 150.00 N4 | SR 2.00 N1");
}

TEST(WorkedDocument, T8CreditNote)
{
    Sample t8 = of_doctor({service("visita", -5000, "N4")});
    make_credit_note(t8.facts);
    t8.facts.issued_on = t8.facts.paid_on = "2026-03-10";
    t8.facts.refundable_cents = 15200;
    EXPECT_EQ(sent(t8), "R of FT1/2026 | paid 2026-03-10 | CF | SI | SR 50.00 N4");
}

TEST(WorkedDocument, T9AdvancePaymentBelongsToTheOldYear)
{
    Sample t9 = t1();
    t9.facts.paid_on = "2025-12-28";
    t9.facts.issued_on = "2026-01-05";
    t9.context.today = day("2026-01-10");
    EXPECT_EQ(sent(t9), "blocked V37");
    t9.facts.advance_payment_confirmed = true;
    EXPECT_EQ(sent(t9), "I | paid 2025-12-28 in advance | CF | SI | SR 150.00 N4 | SR 2.00 N1");
    t9.context.today = day("2026-02-03"); // the day after the deadline of 2025
    EXPECT_EQ(sent(t9), "I | paid 2025-12-28 in advance | CF | SI | SR 150.00 N4 | SR 2.00 N1 V41");
}

TEST(WorkedDocument, T10PaidInTheNewYear)
{
    Sample t10 = t1();
    t10.facts.issued_on = "2025-12-20";
    t10.facts.paid_on = "2026-01-08";
    t10.context.today = day("2026-11-24"); // long after the deadline of 2025: not late
    EXPECT_EQ(sent(t10), "I | paid 2026-01-08 | CF | SI | SR 150.00 N4 | SR 2.00 N1");
}

TEST(WorkedDocument, T11PartlyInCash)
{
    Sample t11 = t1();
    t11.facts.payments = {{"2026-03-02", true}, {"2026-03-02", false}};
    EXPECT_EQ(sent(t11), "blocked V36");
    t11.facts.traced_payment = false;
    EXPECT_EQ(sent(t11), "I | paid 2026-03-02 | CF | NO | SR 150.00 N4 | SR 2.00 N1");
}

TEST(WorkedDocument, T12VeterinarianWithDrug)
{
    EXPECT_EQ(sent(of(IssuerCategory::veterinarian, TaxRegime::ordinary,
                      {service("veterinaria", 6222, "", "22.00"), service("farmaco-vet", 1100, "", "10.00")})),
              "I | paid 2026-03-02 | CF | SI | SV 62.22 22.00 | FV 11.00 10.00");
}

TEST(WorkedDocument, T13PsychologistWithVoucher)
{
    EXPECT_EQ(sent(of(IssuerCategory::other_professional, TaxRegime::ordinary,
                      {service("voucher", 5000, "N4"), service("seduta", 1000, "N4")})),
              "I | paid 2026-03-02 | CF | SI | AA 50.00 N4 | SP 10.00 N4");
}

TEST(WorkedDocument, T14DiscountIsNettedAndTheStampDutyStillDue)
{
    EXPECT_EQ(sent(of_doctor({service("visita", 15000, "N4"), discount(-2000)})),
              "I | paid 2026-03-02 | CF | SI | SR 130.00 N4 V27");
    EXPECT_EQ(sent(of_doctor({service("visita", 15000, "N4"), discount(-2000), stamp_duty()})),
              "I | paid 2026-03-02 | CF | SI | SR 130.00 N4 | SR 2.00 N1");
}

TEST(WorkedDocument, T15WithoutItalianTaxCode)
{
    Sample t15 = t1();
    t15.facts.patient_tax_code = "";
    t15.facts.patient_has_no_italian_tax_code = true;
    EXPECT_EQ(sent(t15), "excluded V13");
}

// RULES R3.46 and R3.48.
TEST(WorkedDocument, AMinorAndAForeignerWithAnItalianTaxCodeAreLikeAnyOther)
{
    for (const auto& [name, tax_code] : {std::pair("Rossi Mario", "RSSMRA20A01H501G"), // born 1 January 2020
                                         std::pair("Mohamed Mohamed", "MHMMMD90E15Z330A")}) {
        Sample patient = t1();
        patient.facts.patient_name = name;
        patient.facts.patient_tax_code = tax_code;
        EXPECT_EQ(sent(patient), "I | paid 2026-03-02 | CF | SI | SR 150.00 N4 | SR 2.00 N1") << name;
    }
}
