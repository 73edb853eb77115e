#include "plugin/pages/document_reasons.hpp"

#include <gtest/gtest.h>

namespace plugin::pages {
namespace {

std::vector<ReasonGroup> groups_of(std::vector<ledger::Message> messages)
{
    ledger::Attempt attempt{
        .id = "a", .document_id = 1, .key = {"07458120586", *domain::Date::of(2026, 11, 20), 1, "1/2026"}};
    attempt.messages = std::move(messages);
    return message_groups(attempt, rules::RulesData::load(std::string(PROJECT_SOURCE_DIR) + "/plugin/rules"));
}

} // namespace

TEST(DocumentReasons, TheSuccessMessageIsNoReason)
{
    EXPECT_TRUE(groups_of({{"0", "Operazione eseguita correttamente", ""}}).empty());
}

TEST(DocumentReasons, AWarningBesideTheSuccessMessageStandsAlone)
{
    const auto groups = groups_of({{"0", "Operazione eseguita correttamente", ""},
                                   {"W003", "IL CF CITTADINO NON PRESENTE IN ARCHIVIO", "W"}});
    ASSERT_EQ(groups.size(), 1u);
    ASSERT_EQ(groups[0].reasons.size(), 1u);
    EXPECT_EQ(groups[0].reasons[0].text, "IL CF CITTADINO NON PRESENTE IN ARCHIVIO");
    EXPECT_FALSE(groups[0].reasons[0].explanation.empty());
}

} // namespace plugin::pages
