#include "check_cases.hpp"
#include "checks_elsewhere.hpp"
#include "plugin/domain/check_table.hpp"
#include "tests/support/file_content.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

using namespace sample;
using support::italian;

namespace {

std::set<std::string> ids_with_a_case()
{
    std::set<std::string> ids;
    for (const CheckCase& each : check_cases()) {
        ids.insert(each.id);
    }
    return ids;
}

std::set<std::string> ids_elsewhere()
{
    std::set<std::string> ids;
    for (const ElsewhereCheck& each : checks_elsewhere()) {
        ids.insert(each.id);
    }
    return ids;
}

// "V07"
std::string rule_id(int number)
{
    return (number < 10 ? "V0" : "V") + std::to_string(number);
}

} // namespace

TEST(CheckTable, TheSampleIsFlawless)
{
    EXPECT_THAT(Sample().findings(), testing::IsEmpty());
}

TEST(CheckTable, EachCaseFindsItsCheckAndNothingElse)
{
    for (const CheckCase& each : check_cases()) {
        Sample spoilt;
        each.spoil(spoilt);
        const Findings findings = spoilt.findings();
        ASSERT_EQ(findings.size(), 1U) << each.id;
        const Check* check = find_check(each.id);
        ASSERT_NE(check, nullptr) << each.id;
        EXPECT_EQ(findings[0].id, std::string(each.id).substr(0, 3));
        EXPECT_EQ(findings[0].severity, check->severity) << each.id;
        EXPECT_EQ(findings[0].what_to_do, make_finding(each.id).what_to_do) << each.id;
        const auto assessment = pre_send_check(spoilt.facts, spoilt.associations, spoilt.context);
        EXPECT_EQ(assessment.sendable(), check->severity == Severity::warning) << each.id;
        EXPECT_EQ(assessment.excluded(), check->severity == Severity::excluded) << each.id;
    }
}

TEST(CheckTable, EveryRuleIsCheckedHereOrKeptElsewhereForAReason)
{
    const std::set<std::string> here = ids_with_a_case();
    const std::set<std::string> elsewhere = ids_elsewhere();
    for (int number = 1; number <= 62; ++number) {
        const std::string id = rule_id(number);
        EXPECT_NE(here.contains(id), elsewhere.contains(id)) << id;
    }
}

TEST(CheckTable, WhatIsKeptElsewhereHasATestThere)
{
    const std::filesystem::path tests = std::filesystem::path(PROJECT_SOURCE_DIR) / "tests/plugin";
    for (const ElsewhereCheck& each : checks_elsewhere()) {
        EXPECT_STRNE(each.reason, "") << each.id;
        EXPECT_THAT(support::content_of(tests / each.file), testing::HasSubstr(std::string(", ") + each.test + ")"))
            << each.id;
    }
}

TEST(CheckTable, HoldsNoCheckThatNothingMakes)
{
    const std::set<std::string> here = ids_with_a_case();
    const std::set<std::string> elsewhere = ids_elsewhere();
    std::set<std::string_view> seen;
    for (const Check& check : checks()) {
        const std::string id(check.id);
        EXPECT_TRUE(here.contains(id) || elsewhere.contains(id)) << id;
        EXPECT_TRUE(seen.insert(check.id).second) << "twice: " << id;
    }
}

TEST(CheckTable, SaysWhatIsWrongWhatToDoAndByWhichRule)
{
    for (const Check& check : checks()) {
        const Finding finding = make_finding(check.id);
        EXPECT_TRUE(italian(finding.text).ends_with('.')) << check.id;
        EXPECT_TRUE(italian(finding.what_to_do).ends_with('.')) << check.id;
        EXPECT_FALSE(check.rules.empty()) << check.id;
        EXPECT_EQ(italian(finding.what_to_do).find('{'), std::string::npos) << check.id;
    }
}

TEST(CheckTable, NamesThePageWhereTheRemedyIs)
{
    for (const Check& check : checks()) {
        const std::string what_to_do = italian(make_finding(check.id).what_to_do);
        const auto speaks_of = [&](const char* words) { return what_to_do.find(words) != std::string::npos; };
        EXPECT_EQ(check.place == MendingPlace::expense_types, speaks_of("Associa tipo spesa")) << check.id;
        EXPECT_EQ(check.place == MendingPlace::configuration, speaks_of("Configura Sistema TS")) << check.id;
        EXPECT_TRUE(!speaks_of("nella scheda del paziente") || check.place == MendingPlace::patient_card) << check.id;
        EXPECT_TRUE(!speaks_of("nella fattura") || check.place == MendingPlace::invoice) << check.id;
    }
}

TEST(CheckTable, EveryPlaceHasANameOfItsOwn)
{
    for (const MendingPlace place : k_mending_places) {
        EXPECT_EQ(mending_place_from_code(storage_code(place)), place);
    }
    EXPECT_EQ(mending_place_from_code("altrove"), std::nullopt);
}

TEST(CheckTable, AnUnknownIdIsAMistakeOfTheProgram)
{
    EXPECT_EQ(find_check("V99"), nullptr);
    EXPECT_THROW(make_finding("V99"), std::logic_error);
}
