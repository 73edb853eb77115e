#include "plugin/rules/rules_data.hpp"
#include "rules_folder.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::rules;
using namespace plugin::domain;
using rules_test::k_rules;
using rules_test::RulesFolder;
using support::italian;

TEST(RulesData, LegendDescribesEachOfTheTwelveTypesOnce)
{
    const RulesData data = RulesData::load(k_rules);
    std::vector<ExpenseType> types;
    for (const ExpenseTypeEntry& entry : data.expense_types()) {
        types.push_back(entry.type);
        EXPECT_EQ(entry.admissions.size(), k_issuer_categories.size());
        EXPECT_NE(italian(entry.name), "expense-type." + std::string(code(entry.type)) + ".name");
        EXPECT_TRUE(italian(entry.description).ends_with('.')) << code(entry.type);
    }
    EXPECT_THAT(types, testing::UnorderedElementsAreArray(k_expense_types));
}

TEST(RulesData, AdmissionsFollowTheCategory)
{
    const RulesData data = RulesData::load(k_rules);
    const auto doctor = data.admissions_for(IssuerCategory::doctor);
    EXPECT_EQ(doctor.at(ExpenseType::SR), Admission::admitted);
    EXPECT_EQ(doctor.at(ExpenseType::TK), Admission::doubtful);
    EXPECT_EQ(doctor.at(ExpenseType::SP), Admission::refused);
    EXPECT_EQ(doctor.at(ExpenseType::SV), Admission::refused);
    EXPECT_EQ(data.admissions_for(IssuerCategory::other_professional).at(ExpenseType::SR), Admission::refused);
}

TEST(RulesData, PublishedDeadlinesAgreeWithTheRuleOfLaw)
{
    const RulesData data = RulesData::load(k_rules);
    ASSERT_EQ(data.deadlines().size(), 6U);
    for (const Deadline& row : data.deadlines()) {
        const Deadline computed = computed_deadline(row.expense_year, row.veterinarian);
        EXPECT_EQ(row.insert_by, computed.insert_by) << row.expense_year;
        EXPECT_EQ(row.vary_by, computed.vary_by) << row.expense_year;
    }
}

TEST(RulesData, ADeadlineSaysItsLawAndWhatIsToBeSaidOfItsDays)
{
    const RulesData data = RulesData::load(k_rules);
    const std::string law = "Art. 5 D.Lgs. 81/2025 e DM MEF 29/10/2025 (G.U. 10/11/2025)";
    EXPECT_EQ(italian(data.deadlines()[0].source), law + ": il 31/01/2026 è sabato");
    EXPECT_EQ(italian(data.deadlines()[1].source), law);
    for (const Deadline& row : data.deadlines()) {
        EXPECT_TRUE(italian(row.source).starts_with(law)) << row.expense_year;
    }
}

TEST(RulesData, SaysWhichFileIsMissing)
{
    const RulesFolder folder;
    std::filesystem::remove(folder.path() / "deadlines.json");
    EXPECT_THAT(folder.error(), testing::HasSubstr("deadlines.json: the plugin's package is incomplete"));
}

TEST(RulesData, SaysWhereAFileIsWrong)
{
    const RulesFolder folder;
    folder.write("deadlines.json", R"({"version":"1","checked_on":"2026-11-23","deadlines":[
        {"expense_year":"2026","category":"altri","insert_by":"31/01/2027","vary_by":"2027-02-08","source":"x"}]})");
    EXPECT_EQ(folder.error(), "deadlines.json.deadlines[0].insert_by: expected a date as YYYY-MM-DD");
    folder.write("deadlines.json", R"({"version":"1","checked_on":"2026-11-23"})");
    EXPECT_EQ(folder.error(), "deadlines.json.deadlines: expected a list with at least one element");
    folder.write("deadlines.json", "{\"a\":\"]]]]\\\"]]]]\",\"b\":" + std::string(500'000, '['));
    EXPECT_THAT(folder.error(), testing::HasSubstr("deadlines.json: not JSON of such a file: nested too deep"));
    folder.write("deadlines.json", "{ not json");
    EXPECT_THAT(folder.error(), testing::HasSubstr("deadlines.json:1: not JSON"));
}

TEST(RulesData, SuggestionsOfEachCategoryAreOfTypesThatItMayUse)
{
    const RulesData data = RulesData::load(k_rules);
    EXPECT_FALSE(data.service_words().words.empty());
    for (const ServiceWords& kind : data.service_words().words) {
        EXPECT_FALSE(italian(kind.meaning).starts_with("service-words.")) << kind.meaning;
    }
    for (const auto& [category, usual] : data.service_words().usual) {
        EXPECT_EQ(data.admissions_for(category).at(usual), Admission::admitted) << storage_code(category);
        const auto suggestion = ExpenseSuggestions(data.service_words(), {category}, {}, {}).of("");
        EXPECT_TRUE(italian(suggestion->reason).ends_with('.')) << storage_code(category);
    }
}

TEST(RulesData, WhatTheTableSuggestsForWellKnownServices)
{
    const RulesData data = RulesData::load(k_rules);
    const auto type_for = [&](IssuerCategory category, std::string_view name) {
        return ExpenseSuggestions(data.service_words(), {category}, data.admissions_for(category), {})
            .of(name)
            .value()
            .association.type;
    };
    using enum IssuerCategory;
    EXPECT_EQ(type_for(doctor, "Visita cardiologica"), ExpenseType::SR);
    EXPECT_EQ(type_for(doctor, "Certificato medico"), ExpenseType::SR); // RULES R2.6
    EXPECT_EQ(type_for(doctor, "Filler labbra"), ExpenseType::IC);      // RULES R2.2
    EXPECT_EQ(type_for(doctor, "Elettrocardiogramma"), ExpenseType::SR);
    EXPECT_EQ(type_for(doctor, "Seduta di fisioterapia"), ExpenseType::SR);
    EXPECT_EQ(type_for(doctor, "Corso per pazienti"), std::nullopt);                    // RULES R1.3
    EXPECT_EQ(type_for(other_professional, "Seduta di fisioterapia"), ExpenseType::SP); // RULES R2.1
    EXPECT_EQ(type_for(other_professional, "Visita"), ExpenseType::SP);
    EXPECT_EQ(type_for(other_professional, "Corso preparto"), ExpenseType::SP);
    EXPECT_EQ(type_for(veterinarian, "Visita al gatto"), ExpenseType::SV);
    EXPECT_EQ(type_for(authorised_facility, "Fisioterapia"), ExpenseType::SR);               // RULES R2.1
    EXPECT_EQ(type_for(authorised_facility, "Supplemento camera singola"), ExpenseType::AA); // RULES R2.4
    EXPECT_EQ(type_for(pharmacy, "Elettrocardiogramma"), ExpenseType::AS);
    EXPECT_EQ(type_for(pharmacy, "Farmaco veterinario"), ExpenseType::FV);
    EXPECT_EQ(type_for(optician, "Montatura"), ExpenseType::AD);
}

TEST(RulesData, SaysWhatIsWrongWithTheWordsOfServices)
{
    const RulesFolder folder;
    const auto with = [](const std::string& groups, const std::string& usual) {
        return R"({"version":"1","checked_on":"2026-11-23","ignored":"di","groups":)" + groups + R"(,"usual":)" +
               usual + "}";
    };
    const std::string good = R"([{"type":"-","meaning":"m","words":"a b*"}])";
    folder.write("service_words.json", with(R"([{"type":"XX","meaning":"m","words":"a"}])", "[]"));
    EXPECT_EQ(folder.error(), "service_words.json.groups[0].type: expected one of the twelve codes of tipoSpesa");
    folder.write("service_words.json", with(R"([{"type":"SR","meaning":"m","words":"a *"}])", "[]"));
    EXPECT_EQ(folder.error(), "service_words.json.groups[0].words: expected words, not a star alone");
    folder.write("service_words.json", with(good, R"([{"category":"mago","type":"SR"}])"));
    EXPECT_EQ(folder.error(), "service_words.json.usual[0].category: expected the name of a category");
}
