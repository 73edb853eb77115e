#include "plugin/domain/expense_suggestion.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::domain;
using support::italian;
using testing::HasSubstr;

namespace {

const SuggestionTable& table()
{
    static const SuggestionTable table{
        {{std::nullopt, "qualcosa che non è una cura", {"corso"}},
         {ExpenseType::IC, "medicina estetica", {"estetic*"}},
         {ExpenseType::SP, "una prestazione non medica", {"fisioterap*"}},
         {ExpenseType::SR, "una prestazione medica", {"visita"}}},
        {{IssuerCategory::doctor, ExpenseType::SR}, {IssuerCategory::other_professional, ExpenseType::SP}},
        {"di", "la", "prima"}};
    return table;
}

const std::map<ExpenseType, Admission> k_for_a_doctor{{ExpenseType::SR, Admission::admitted},
                                                      {ExpenseType::IC, Admission::admitted},
                                                      {ExpenseType::SP, Admission::refused},
                                                      {ExpenseType::TK, Admission::doubtful}};

std::optional<ExpenseSuggestion> suggest(std::string_view name, const std::vector<ChosenService>& chosen = {},
                                         std::vector<IssuerCategory> categories = {IssuerCategory::doctor},
                                         const std::map<ExpenseType, Admission>& admissions = k_for_a_doctor)
{
    return ExpenseSuggestions(table(), std::move(categories), admissions, chosen).of(name);
}

ChosenService chosen(std::string name, std::optional<ExpenseType> type)
{
    return {std::move(name), {type}};
}

} // namespace

TEST(ExpenseSuggestions, TheWordsOfTheNameCountBeforeTheProfession)
{
    const auto found = suggest("Trattamento ESTETICO viso");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->association.type, ExpenseType::IC);
    EXPECT_EQ(italian(found->reason), "Nel nome c'è «ESTETICO»: di solito indica medicina estetica.");
}

TEST(ExpenseSuggestions, AWordWithoutAStarIsTheWholeWord)
{
    EXPECT_EQ(suggest("Corso di yoga")->association.type, std::nullopt);
    EXPECT_EQ(suggest("Corsoterapia")->association.type, ExpenseType::SR);
}

TEST(ExpenseSuggestions, AccentsAndCaseDoNotMatter)
{
    EXPECT_EQ(italian(suggest("VISÌTA")->reason), "Nel nome c'è «VISÌTA»: di solito indica una prestazione medica.");
    EXPECT_EQ(suggest("Estetìca")->association.type, ExpenseType::IC);
}

TEST(ExpenseSuggestions, WithoutWordsTheProfessionTells)
{
    const auto doctor = suggest("Infiltrazione");
    ASSERT_TRUE(doctor);
    EXPECT_EQ(doctor->association.type, ExpenseType::SR);
    EXPECT_EQ(italian(doctor->reason), "È il tipo che di solito usa un medico o un odontoiatra.");
    EXPECT_EQ(suggest("Colloquio", {}, {IssuerCategory::other_professional}, {})->association.type, ExpenseType::SP);
}

TEST(ExpenseSuggestions, WhatTheCategoryMayNotCertainlyUseIsNeverSuggested)
{
    EXPECT_EQ(suggest("Seduta di fisioterapia")->association.type, ExpenseType::SR);
    EXPECT_EQ(suggest("Accesso", {chosen("Accesso", ExpenseType::TK)})->association.type, ExpenseType::SR);
}

TEST(ExpenseSuggestions, NothingIsSaidWhereTheIssuersDifferOrAreNotKnown)
{
    EXPECT_FALSE(suggest("Infiltrazione", {}, {IssuerCategory::doctor, IssuerCategory::other_professional}, {}));
    EXPECT_FALSE(suggest("Infiltrazione", {}, {IssuerCategory::pharmacy}, {}));
    EXPECT_FALSE(suggest("Infiltrazione", {}, {}, {}));
    EXPECT_EQ(suggest("Visita", {}, {IssuerCategory::doctor, IssuerCategory::other_professional}, {})->association.type,
              ExpenseType::SR)
        << "the name tells";
}

TEST(ExpenseSuggestions, AnEarlierChoiceForAServiceAlikeCountsMost)
{
    const auto found = suggest("Infiltrazione ginocchio destro",
                               {chosen("Infiltrazione ginocchio", ExpenseType::AA), chosen("Altro", ExpenseType::SR)});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->association.type, ExpenseType::AA);
    EXPECT_EQ(italian(found->reason), "Somiglia a «Infiltrazione ginocchio», che è già associata così.");
    EXPECT_EQ(suggest("Prima infiltrazione", {chosen("Infiltrazione di la spalla sinistra", ExpenseType::AA)})
                  ->association.type,
              ExpenseType::SR)
        << "one word of three is not alike";
}

TEST(ExpenseSuggestions, TheOneWordThatMattersTellsTwoNamesApart)
{
    EXPECT_EQ(suggest("Visita estetica", {chosen("Visita", ExpenseType::SR)})->association.type, ExpenseType::IC);
}

TEST(ExpenseSuggestions, EarlierChoicesThatDisagreeTellNothing)
{
    const auto found = suggest(
        "Infiltrazione", {chosen("Infiltrazione spalla", ExpenseType::AA), chosen("Infiltrazione anca", std::nullopt)});
    EXPECT_EQ(found->association.type, ExpenseType::SR);
    EXPECT_THAT(italian(found->reason), HasSubstr("un medico"));
}

TEST(ExpenseSuggestions, NamesWithoutWordsAreAlikeToNothing)
{
    EXPECT_EQ(suggest("", {chosen("", ExpenseType::AA)})->association.type, ExpenseType::SR);
    EXPECT_EQ(suggest("\xc3", {chosen("--", ExpenseType::AA)})->association.type, ExpenseType::SR);
}
