#include "plugin/domain/pre_send_check.hpp"
#include "sample_invoice.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace sample;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> ids(const std::vector<Finding>& findings)
{
    std::vector<std::string> result;
    for (const Finding& finding : findings) {
        result.push_back(finding.id);
    }
    return result;
}

std::vector<std::string> check(const InvoiceFacts& facts, const CheckContext& given = context())
{
    return ids(pre_send_check(facts, associations(), given).findings);
}

Assessment assess(const InvoiceFacts& facts, const CheckContext& given = context())
{
    return pre_send_check(facts, associations(), given);
}

// Findings of a flawless invoice after `spoil` has changed it.
template <class Spoil>
std::vector<std::string> spoilt(Spoil spoil)
{
    InvoiceFacts facts = invoice();
    CheckContext given = context();
    spoil(facts, given);
    return check(facts, given);
}

} // namespace

TEST(PreSendCheck, AFlawlessInvoicePasses)
{
    const Assessment assessment = assess(invoice());
    EXPECT_THAT(assessment.findings, IsEmpty());
    ASSERT_TRUE(assessment.sendable());
    EXPECT_EQ(assessment.document->key.vat_number, "12345678903");
}

TEST(PreSendCheck, TheTaxCodeOfThePatient)
{
    const auto with = [](const char* code) { return spoilt([code](auto& f, auto&) { f.patient_tax_code = code; }); };
    EXPECT_THAT(with(""), ElementsAre("V06"));
    EXPECT_THAT(with("RSSMRA80A0IH501U"), ElementsAre("V07"));
    EXPECT_THAT(with("RSSMRA80A01H501X"), ElementsAre("V08"));
    EXPECT_THAT(with("RSSMRA80B30H501X"), ElementsAre("V09"));
    EXPECT_THAT(with("12345678901"), ElementsAre("V11"));
    EXPECT_THAT(with("12345678903"), IsEmpty());
    EXPECT_THAT(with("STP0301010000123"), ElementsAre("V12"));
    EXPECT_THAT(with("rssmra80a01h501u"), IsEmpty());
}

TEST(PreSendCheck, WithOppositionTheTaxCodeIsNotNeededAndNotSent)
{
    InvoiceFacts facts = invoice();
    facts.opposition = facts.opposition_annotated = true;
    EXPECT_EQ(assess(facts).document.value().patient_tax_code, std::nullopt);
    facts.patient_tax_code = "";
    EXPECT_THAT(check(facts), IsEmpty());
}

TEST(PreSendCheck, V17NamesTheService)
{
    InvoiceFacts facts = invoice();
    facts.lines = {service("nuova", 10000, "N4"), service("altra", 5000, "N4"), service("nuova", 200, "N4")};
    const Assessment assessment = assess(facts);
    EXPECT_THAT(ids(assessment.findings), ElementsAre("V17", "V17"));
    EXPECT_EQ(assessment.findings[0].subject, "nuova");
    EXPECT_EQ(assessment.findings[1].subject, "altra");
}

TEST(PreSendCheck, V19FlagOfAnotherType)
{
    const Associations wrong = {{"visita", {ExpenseType::SR, ExpenseFlag::emergency_room}}};
    EXPECT_THAT(ids(pre_send_check(invoice(), wrong, context()).findings), ElementsAre("V19"));
    const Associations right = {{"visita", {ExpenseType::SR, ExpenseFlag::intramoenia}}};
    EXPECT_THAT(ids(pre_send_check(invoice(), right, context()).findings), IsEmpty());
}

TEST(PreSendCheck, TheVatOfTheLines)
{
    const auto with = [](const char* rate, const char* nature) {
        return spoilt([=](auto& f, auto&) { f.lines = {service("visita", 15200, nature, rate)}; });
    };
    EXPECT_THAT(with("", ""), ElementsAre("V20"));
    EXPECT_THAT(with("22", "N4"), ElementsAre("V21"));
    EXPECT_THAT(with("", "N9"), ElementsAre("V22"));
    EXPECT_THAT(with("21", ""), ElementsAre("V23"));
    EXPECT_THAT(with("22", ""), IsEmpty());
}

TEST(PreSendCheck, V32TooLarge)
{
    EXPECT_THAT(spoilt([](auto& f, auto&) {
                    f.lines = {service("visita", 10'000'000, "N4")};
                    f.total_cents = 10'000'000;
                }),
                ElementsAre("V32"));
    EXPECT_THAT(spoilt([](auto& f, auto&) {
                    f.lines = {service("visita", INT64_MIN, "N4"), discount(INT64_MIN)};
                    f.total_cents = INT64_MIN;
                }),
                testing::Contains("V32"));
}

TEST(PreSendCheck, V33SaysBothAmounts)
{
    InvoiceFacts facts = invoice();
    facts.total_cents = 123456;
    const Assessment assessment = assess(facts);
    ASSERT_THAT(ids(assessment.findings), ElementsAre("V33"));
    EXPECT_EQ(support::italian(assessment.findings[0].text),
              "La somma delle voci (152,00 €) non coincide con il totale del documento (1.234,56 €).");
}

TEST(PreSendCheck, V33CountsTheServicesThatAreNotSent)
{
    EXPECT_THAT(spoilt([](auto& f, auto&) {
                    f.lines.push_back(service("corso", 1000, "", "22"));
                    f.total_cents += 1000;
                }),
                IsEmpty());
}

TEST(PreSendCheck, V35PaymentMethodUnknown)
{
    EXPECT_THAT(spoilt([](auto& f, auto&) { f.traced_payment.reset(); }), ElementsAre("V35"));
    // Not asked for where every line is TK, FC, AD or FV (RULES R3.24) ...
    EXPECT_THAT(spoilt([](auto& f, auto&) {
                    f.traced_payment.reset();
                    f.lines = {service("farmaco-vet", 15200, "", "10")};
                }),
                IsEmpty());
    // ... nor of an accredited facility (RULES R3.23).
    EXPECT_THAT(spoilt([](auto& f, auto& c) {
                    f.traced_payment.reset();
                    c.issuer.category = IssuerCategory::accredited_facility;
                    c.issuer.structure_code = "120-201-888888";
                }),
                IsEmpty());
}

TEST(PreSendCheck, V37PaidBeforeIssued)
{
    InvoiceFacts facts = invoice();
    facts.paid_on = "2026-03-01";
    EXPECT_THAT(check(facts), ElementsAre("V37"));
    facts.advance_payment_confirmed = true;
    EXPECT_THAT(check(facts), IsEmpty());
    EXPECT_TRUE(assess(facts).document.value().advance_payment);
    // A confirmation on an ordinary payment sets no flag: V38 cannot happen.
    facts.paid_on = facts.issued_on;
    EXPECT_FALSE(assess(facts).document.value().advance_payment);
}

TEST(PreSendCheck, V39InTheFuture)
{
    EXPECT_THAT(spoilt([](auto& f, auto&) { f.paid_on = "2026-11-25"; }), ElementsAre("V39"));
    EXPECT_THAT(spoilt([](auto& f, auto&) { f.issued_on = f.paid_on = "9999-12-31"; }), ElementsAre("V39"));
    EXPECT_THAT(spoilt([](auto& f, auto&) { f.issued_on = f.paid_on = "2026-11-24"; }), IsEmpty());
}

TEST(PreSendCheck, V40TooOld)
{
    EXPECT_THAT(spoilt([](auto& f, auto&) { f.issued_on = "2013-12-31"; }), ElementsAre("V40"));
    EXPECT_THAT(spoilt([](auto& f, auto&) { f.issued_on = f.paid_on = "2014-12-31"; }), ElementsAre("V40", "V42"));
}

TEST(PreSendCheck, V41LateIsAWarningWithYearAndDay)
{
    InvoiceFacts facts = invoice();
    facts.issued_on = facts.paid_on = "2025-12-01";
    const Assessment assessment = assess(facts);
    ASSERT_THAT(ids(assessment.findings), ElementsAre("V41"));
    EXPECT_EQ(support::italian(assessment.findings[0].text),
              "Spesa dell'anno 2025: termine del 02/02/2026 scaduto. L'invio sarà tardivo e "
              "può comportare sanzioni.");
    EXPECT_TRUE(assessment.sendable());

    CheckContext january = context();
    january.today = day("2026-02-02");
    EXPECT_THAT(check(facts, january), IsEmpty());
    january.issuer.category = IssuerCategory::veterinarian;
    january.today = day("2026-03-16");
    EXPECT_THAT(check(facts, january), IsEmpty());
}

TEST(PreSendCheck, V43DocumentNumber)
{
    for (const char* number : {"", "FT 12", "123456789012345678901"}) {
        EXPECT_THAT(spoilt([number](auto& f, auto&) { f.number = number; }), ElementsAre("V43")) << number;
    }
}

TEST(PreSendCheck, CreditNotesNeedTheirOriginalAndOneDate)
{
    InvoiceFacts facts = invoice();
    facts.kind = DocumentKind::credit_note;
    facts.total_cents = -facts.total_cents;
    for (InvoiceLine& line : facts.lines) {
        line.amount_cents = -line.amount_cents;
    }
    EXPECT_THAT(check(facts), ElementsAre("V46"));
    facts.refunds = DocumentKey{"12345678903", day("2026-01-10"), 1, "FT1/2026"};
    EXPECT_THAT(check(facts), IsEmpty());
    facts.paid_on = "2026-03-03";
    EXPECT_THAT(check(facts), ElementsAre("V47"));
}

TEST(PreSendCheck, TheIssuerInProduction)
{
    EXPECT_THAT(spoilt([](auto&, auto& c) { c.issuer.vat_number = "1234"; }), ElementsAre("V50"));
    EXPECT_THAT(spoilt([](auto&, auto& c) { c.issuer.vat_number = "65498732105"; }), ElementsAre("V51"));
    EXPECT_THAT(spoilt([](auto&, auto& c) { c.issuer.tax_code = "PROVAX00X00X000Y"; }), ElementsAre("V52"));
    EXPECT_THAT(spoilt([](auto&, auto& c) { c.issuer.category = IssuerCategory::authorised_facility; }),
                ElementsAre("V53"));
    EXPECT_THAT(spoilt([](auto&, auto& c) { c.issuer.structure_code = "120-201-888888"; }), ElementsAre("V53"));
}

TEST(PreSendCheck, TheTestEnvironmentTakesTheOfficialTestIdentities)
{
    EXPECT_THAT(check_issuer({"65498732105", "PROVAX00X00X000Y", IssuerCategory::doctor, ""}, Environment::test),
                IsEmpty());
    EXPECT_THAT(ids(check_issuer({"6549873210", "", IssuerCategory::doctor, ""}, Environment::test)),
                ElementsAre("V50", "V52"));
}

TEST(PreSendCheck, P03UnreadableDates)
{
    EXPECT_THAT(spoilt([](auto& f, auto&) { f.issued_on = "2026-02-30"; }), ElementsAre("P03"));
    EXPECT_THAT(spoilt([](auto& f, auto&) { f.paid_on = "ieri"; }), ElementsAre("P03"));
}

TEST(PreSendCheck, ReportsEverythingExclusionsFirst)
{
    const auto found = spoilt([](auto& f, auto&) {
        f.paid_on = "";
        f.number = "";
        f.patient_tax_code = "";
        f.lines = {service("nuova", 10000, "N4")};
        f.traced_payment.reset();
    });
    EXPECT_THAT(found, ElementsAre("V01", "V06", "V33", "V17", "V43"));
}

TEST(PreSendCheck, NoTextHoldsThePatientsTaxCode)
{
    InvoiceFacts facts = invoice();
    facts.patient_tax_code = "RSSMRA80A01H501X";
    for (const Finding& finding : assess(facts).findings) {
        EXPECT_THAT(finding.text + finding.what_to_do, testing::Not(testing::HasSubstr("RSSMRA")));
    }
}
