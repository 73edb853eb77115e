#include "plugin/domain/sent_content.hpp"
#include "tests/plugin/domain/sample_invoice.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::domain;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

VatTreatment vat(const char* rate, const char* nature)
{
    return std::get<VatTreatment>(VatTreatment::parse(rate, nature));
}

FiscalDocument document()
{
    return {.key = {"65498732105", day("2026-11-20"), 1, "FT|1=2/2026"},
            .paid_on = day("2026-11-21"),
            .advance_payment = false,
            .patient_tax_code = "RSSMRA80A01H501U",
            .lines = {{ExpenseType::SR, ExpenseFlag::none, Cents(15000), vat("", "N4")},
                      {ExpenseType::SR, ExpenseFlag::none, Cents(200), vat("", "N1")}},
            .traced_payment = true,
            .opposition = false,
            .refunds = std::nullopt};
}

std::vector<FieldChange> changes(const FiscalDocument& now, const char* mark = "m1")
{
    auto changes = difference(sent_content_of(document(), "m1"), sent_content_of(now, mark));
    for (FieldChange& change : changes) {
        change = {support::italian(change.field), support::italian(change.was), support::italian(change.is)};
    }
    return changes;
}

} // namespace

TEST(SentContent, NothingOfThePatientIsKeptButTheMark)
{
    const std::string text = to_text(sent_content_of(document(), "m1"));
    EXPECT_THAT(text, Not(HasSubstr("RSSMRA")));
    EXPECT_THAT(text, HasSubstr("patient=m1\n"));
}

TEST(SentContent, WhatIsWrittenIsReadAgain)
{
    FiscalDocument full = document();
    full.advance_payment = true;
    full.opposition = true;
    full.traced_payment = false;
    full.refunds = DocumentKey{"01234567897", day("2026-01-02"), 7, "A/1"};
    full.lines.push_back({ExpenseType::TK, ExpenseFlag::emergency_room, Cents(1), vat("22.00", "")});
    for (const FiscalDocument& one : {document(), full}) {
        const SentContent content = sent_content_of(one, "m1");
        EXPECT_EQ(sent_content_from_text(to_text(content)), content);
    }
}

TEST(SentContent, TheTextNeverChanges)
{
    EXPECT_EQ(to_text(sent_content_of(document(), "m1")), "1\nkey=65498732105|2026-11-20|1|FT|1=2/2026\n"
                                                          "paid=2026-11-21\ntraced=SI\npatient=m1\n"
                                                          "line=SR|0|15000|nature|N4\nline=SR|0|200|nature|N1\n");
}

TEST(SentContent, AnotherTextIsNotRead)
{
    const std::string good = to_text(sent_content_of(document(), "m1"));
    EXPECT_TRUE(sent_content_from_text(good));
    for (const std::string& bad :
         {std::string(), "2" + good.substr(1), good + "unknown=1\n", good + "line=XX|0|1|nature|N4\n",
          good + "line=SR|9|1|nature|N4\n", good + "line=SR|0|x|nature|N4\n", good + "paid=ieri\n", good + "key=1|2\n",
          std::string("1\nkey=65498732105|2026-11-20|1|A\npaid=2026-11-21\n")}) {
        EXPECT_FALSE(sent_content_from_text(bad)) << bad;
    }
}

TEST(SentContent, TheSameHasNoDifference)
{
    EXPECT_TRUE(changes(document()).empty());
}

TEST(SentContent, EachFieldThatDiffersIsSaidInWords)
{
    FiscalDocument now = document();
    now.key.number = "FT13";
    now.paid_on = day("2026-11-19");
    now.advance_payment = true;
    now.traced_payment = false;
    now.opposition = true;
    now.lines[0].amount = Cents(12000);
    now.lines[1].vat = vat("22", "");
    EXPECT_THAT(changes(now), ElementsAre(FieldChange{"Numero del documento", "FT|1=2/2026", "FT13"},
                                          FieldChange{"Data di pagamento", "21/11/2026", "19/11/2026"},
                                          FieldChange{"Pagamento anticipato", "no", "sì"},
                                          FieldChange{"Pagamento tracciato", "sì", "no"},
                                          FieldChange{"Opposizione del paziente", "no", "sì"},
                                          FieldChange{"Importo SR, natura IVA N1", "2,00 €", "–"},
                                          FieldChange{"Importo SR, natura IVA N4", "150,00 €", "120,00 €"},
                                          FieldChange{"Importo SR, IVA 22.00%", "–", "2,00 €"}));
}

TEST(SentContent, TheRefundedDocumentIsSaidWithItsDay)
{
    FiscalDocument now = document();
    now.refunds = DocumentKey{"01234567897", day("2026-01-02"), 1, "A/1"};
    EXPECT_THAT(changes(now), ElementsAre(FieldChange{"Documento rimborsato", "–", "A/1 del 02/01/2026"}));
}

TEST(SentContent, AnotherPatientIsSaidWithoutTheTaxCode)
{
    EXPECT_THAT(changes(document(), "m2"),
                ElementsAre(FieldChange{"Codice fiscale del paziente", "quello inviato", "un altro"}));
}
