#include "plugin/rules/rules_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

using namespace plugin::rules;
using namespace plugin::domain;

namespace {

const std::filesystem::path k_rules = std::filesystem::path(PROJECT_SOURCE_DIR) / "plugin" / "rules";

// A copy of the rule data in a folder of its own, to be spoilt.
class RulesFolder {
public:
    RulesFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "rules-XXXXXX").string();
        m_path = mkdtemp(name.data());
        for (const char* file : {"expense_types.json", "deadlines.json", "error_catalogue.json"}) {
            std::filesystem::copy(k_rules / file, m_path / file);
        }
    }
    RulesFolder(const RulesFolder&) = delete;
    RulesFolder& operator=(const RulesFolder&) = delete;
    ~RulesFolder() { std::filesystem::remove_all(m_path); }

    void write(const char* file, const std::string& content) const { std::ofstream(m_path / file) << content; }

    std::string error() const
    {
        try {
            RulesData::load(m_path);
            return "";
        } catch (const RulesError& error) {
            return error.what();
        }
    }

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace

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

TEST(RulesData, ExplainsKnownCodesOnly)
{
    const RulesData data = RulesData::load(k_rules);
    EXPECT_EQ(data.explain("S017")->official_text, "IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE");
    EXPECT_EQ(data.explain("W008")->level, "avviso");
    EXPECT_EQ(data.explain("002")->level, "credenziali");
    EXPECT_EQ(data.explain("S035")->official_text, "");
    for (const char* unknown : {"S001", "S036", "S050", "W001", ""}) {
        EXPECT_FALSE(data.explain(unknown)) << unknown;
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
    folder.write("deadlines.json", "{ not json");
    EXPECT_THAT(folder.error(), testing::HasSubstr("deadlines.json:1: not JSON"));
}
