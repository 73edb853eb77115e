#include "plugin/intake/fingerprint.hpp"

#include <gtest/gtest.h>

using namespace plugin;
using domain::Cents;
using domain::Date;

namespace {

domain::FiscalDocument document()
{
    return {.key = {"01234567897", *Date::of(2026, 11, 20), 1, "FT/1"},
            .paid_on = *Date::of(2026, 11, 20),
            .advance_payment = false,
            .patient_tax_code = "RSSMRA80A01H501U",
            .lines = {{domain::ExpenseType::SR, domain::ExpenseFlag::none, Cents(10000),
                       domain::VatTreatment::stamp_duty()}},
            .traced_payment = true,
            .opposition = false,
            .refunds = std::nullopt};
}

std::string print(const domain::FiscalDocument& document, unsigned char first = 1)
{
    ledger::SecretBox::Key key{};
    key[0] = first;
    return intake::fingerprint_of(document, ledger::KeyedFingerprint(key));
}

} // namespace

TEST(Fingerprint, IsTheSameForTheSameContent)
{
    EXPECT_EQ(print(document()), print(document()));
    EXPECT_EQ(print(document()).find("RSSMRA"), std::string::npos);
}

TEST(Fingerprint, DiffersForEveryFieldThatIsSent)
{
    const std::string same = print(document());
    const auto differs = [&](auto change) {
        domain::FiscalDocument changed = document();
        change(changed);
        return print(changed) != same;
    };
    EXPECT_TRUE(differs([](auto& d) { d.key.number = "FT/2"; }));
    EXPECT_TRUE(differs([](auto& d) { d.key.vat_number = "01234567898"; }));
    EXPECT_TRUE(differs([](auto& d) { d.key.issued_on = d.key.issued_on.plus_days(1); }));
    EXPECT_TRUE(differs([](auto& d) { d.paid_on = d.paid_on.plus_days(1); }));
    EXPECT_TRUE(differs([](auto& d) { d.advance_payment = true; }));
    EXPECT_TRUE(differs([](auto& d) { d.patient_tax_code = std::nullopt; }));
    EXPECT_TRUE(differs([](auto& d) { d.lines[0].amount = Cents(10001); }));
    EXPECT_TRUE(differs([](auto& d) { d.lines[0].type = domain::ExpenseType::SP; }));
    EXPECT_TRUE(differs([](auto& d) { d.lines[0].flag = domain::ExpenseFlag::intramoenia; }));
    EXPECT_TRUE(differs([](auto& d) { d.lines.push_back(d.lines[0]); }));
    EXPECT_TRUE(differs([](auto& d) { d.traced_payment = false; }));
    EXPECT_TRUE(differs([](auto& d) { d.traced_payment = std::nullopt; }));
    EXPECT_TRUE(differs([](auto& d) { d.opposition = true; }));
    EXPECT_NE(print(document(), 2), same);
}
