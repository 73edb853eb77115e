#include "check_cases.hpp"
#include "plugin/domain/stamp_duty.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace sample;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::optional<Cents> without_vat(std::vector<InvoiceLine> lines)
{
    InvoiceFacts facts = invoice();
    charge(facts, std::move(lines));
    return amount_without_vat(facts);
}

std::vector<std::string> found(std::vector<InvoiceLine> lines, const std::function<void(Sample&)>& change = {})
{
    Sample sample;
    charge(sample.facts, std::move(lines));
    if (change) change(sample);
    std::vector<std::string> ids;
    for (const Finding& finding : sample.findings()) {
        ids.push_back(finding.id);
    }
    return ids;
}

} // namespace

TEST(StampDuty, CountsWhatBearsNoVat)
{
    EXPECT_EQ(without_vat({service("carie", 12000, "N4"), service("sbiancamento", 24400, "", "22"), stamp_duty()}),
              Cents(12000));
    EXPECT_EQ(without_vat({service("visita", 5000, "N4"), service("corso", 3000, "N2.2")}), Cents(8000));
    EXPECT_EQ(without_vat({service("visita", 5000, "N4"), service("visita", 0, "")}), Cents(5000));
}

TEST(StampDuty, TakesDiscountsOffWhatTheyBelongTo)
{
    EXPECT_EQ(without_vat({service("visita", 9000, "N4"), discount(-2000)}), Cents(7000));
    EXPECT_EQ(without_vat({service("visita", 9000, "N4"), service("filler", 9000, "", "22"), discount(2000, "visita")}),
              Cents(7000));
    EXPECT_EQ(
        without_vat({service("visita", 9000, "N4"), service("filler", 9000, "", "22"), discount(-2000, "filler")}),
        Cents(9000));
    EXPECT_EQ(without_vat({service("visita", 9000, "N4"), service("filler", 9000, "", "22"), discount(-2000)}),
              std::nullopt);
}

TEST(StampDuty, DoesNotGuess)
{
    EXPECT_EQ(without_vat({service("visita", 9000, "")}), std::nullopt);
    EXPECT_EQ(without_vat({service("visita", INT64_MAX, "N4"), service("carie", 0, "N4")}), Cents(INT64_MAX));
    InvoiceFacts facts = invoice();
    facts.lines = {service("visita", INT64_MAX, "N4"), service("carie", 1, "N4")};
    EXPECT_EQ(amount_without_vat(facts), std::nullopt);
}

// The examples of RULES R3.12.
TEST(StampDuty, IsDueAbove7747Only)
{
    EXPECT_FALSE(is_stamp_duty_due(Cents(7747)));
    EXPECT_TRUE(is_stamp_duty_due(Cents(7748)));
    EXPECT_TRUE(is_stamp_duty_due(Cents(7752)));
    EXPECT_FALSE(is_stamp_duty_due(Cents(7650)));
}

TEST(StampDuty, NothingIsSaidWhereItIsAsItShouldBe)
{
    EXPECT_THAT(found({service("visita", 7747, "N4")}), IsEmpty());
    EXPECT_THAT(found({service("visita", 7748, "N4"), stamp_duty()}), IsEmpty());
    EXPECT_THAT(found({service("filler", 12200, "", "22")}), IsEmpty());
    EXPECT_THAT(found({service("visita", 15000, "N4")}, [](Sample& s) { s.facts.stamp_duty_borne_by_issuer = true; }),
                IsEmpty());
}

TEST(StampDuty, OfServicesThatAreNotSentCounts)
{
    EXPECT_THAT(found({service("visita", 5000, "N4"), service("corso", 3000, "N4")}), ElementsAre("V27"));
    EXPECT_THAT(found({service("visita", 5000, "N4"), service("corso", 3000, "N4"), stamp_duty()}), IsEmpty());
}

TEST(StampDuty, IsNotJudgedOfCreditNotesNorOfAccreditedFacilities)
{
    EXPECT_THAT(found({service("visita", 15000, "N4")}, [](Sample& s) { make_credit_note(s.facts); }), IsEmpty());
    EXPECT_THAT(found({service("visita", 15000, "N4")},
                      [](Sample& s) {
                          s.context.issuer.category = IssuerCategory::accredited_facility;
                          s.context.issuer.structure_code = "120-201-888888";
                      }),
                IsEmpty());
}
