#include "plugin/rules/rules_data.hpp"
#include "rules_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::rules;
using namespace plugin::domain;
using rules_test::k_rules;
using rules_test::RulesFolder;

TEST(RulesData, LegendDescribesEachOfTheTwelveTypesOnce)
{
    const RulesData data = RulesData::load(k_rules);
    std::vector<ExpenseType> types;
    for (const ExpenseTypeEntry& entry : data.expense_types()) {
        types.push_back(entry.type);
        EXPECT_EQ(entry.admissions.size(), k_issuer_categories.size());
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
