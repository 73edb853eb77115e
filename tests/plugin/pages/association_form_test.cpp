#include "plugin/pages/association_form.hpp"
#include "plugin/pages/expense_choice.hpp"

#include <gtest/gtest.h>

using namespace plugin;
using namespace plugin::pages;
using domain::Association;
using domain::ExpenseFlag;
using domain::ExpenseType;

namespace {

ServiceRow row_of(std::string id, std::optional<Association> association, ServiceState state)
{
    return {host_sdk::Service{std::move(id), "C", "Nome", 7}, association, state};
}

std::vector<AssociationChange> changes(std::string_view form, ServiceRow row)
{
    return association_changes(host_sdk::web::Form::decode(form), {std::move(row)});
}

const Association k_sr{ExpenseType::SR, ExpenseFlag::none};

} // namespace

TEST(ExpenseChoice, ReadsWhatItWrites)
{
    for (const auto type : domain::k_expense_types) {
        for (const auto flag : {ExpenseFlag::none, ExpenseFlag::emergency_room, ExpenseFlag::intramoenia}) {
            const auto read = association_from_choice(choice_value({type, flag}));
            EXPECT_EQ(read.has_value(), domain::is_flag_admitted(type, flag));
            if (!read) continue;
            EXPECT_EQ(read->type, type);
            EXPECT_EQ(read->flag, flag);
        }
    }
    ASSERT_TRUE(association_from_choice("-").has_value());
    EXPECT_FALSE(association_from_choice("-")->type.has_value());
}

TEST(ExpenseChoice, RefusesWhatIsNotInTheList)
{
    for (const auto* value : {"", "S", "XX", "SR:1", "SR:", "SRx", "sr"}) {
        EXPECT_FALSE(association_from_choice(value).has_value()) << value;
    }
}

TEST(ExpenseChoice, TakesTheBestThatAnyIssuerMakesOfAType)
{
    const auto best =
        best_of({{ExpenseType::SR, domain::Admission::refused}, {ExpenseType::SP, domain::Admission::admitted}},
                {{ExpenseType::SR, domain::Admission::doubtful}, {ExpenseType::SP, domain::Admission::refused}});
    EXPECT_EQ(best.at(ExpenseType::SR), domain::Admission::doubtful);
    EXPECT_EQ(best.at(ExpenseType::SP), domain::Admission::admitted);
}

TEST(AssociationForm, SavesANewChoiceForTheRevisionThatTheDoctorSaw)
{
    const auto found = changes("tipo:s=SR&revisione:s=6", row_of("s", std::nullopt, ServiceState::to_associate));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0], (AssociationChange{"s", k_sr, 6}));
}

TEST(AssociationForm, LeavesAloneWhatIsAsStored)
{
    EXPECT_TRUE(changes("tipo:s=SR&revisione:s=7", row_of("s", k_sr, ServiceState::associated)).empty());
    EXPECT_TRUE(changes("tipo:s=&revisione:s=7", row_of("s", std::nullopt, ServiceState::to_associate)).empty());
    EXPECT_TRUE(changes("tipo:altro=SR&revisione:altro=7", row_of("s", k_sr, ServiceState::associated)).empty());
}

TEST(AssociationForm, ConfirmsAModifiedServiceOnlyWhereItsBoxIsTicked)
{
    const auto row = row_of("s", k_sr, ServiceState::to_confirm);
    EXPECT_TRUE(changes("tipo:s=SR&revisione:s=7", row).empty());
    const auto found = changes("tipo:s=SR&revisione:s=7&conferma=s", row);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0], (AssociationChange{"s", k_sr, 7}));
}

TEST(AssociationForm, TakesAnAssociationBack)
{
    const auto found = changes("tipo:s=&revisione:s=7", row_of("s", k_sr, ServiceState::associated));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_FALSE(found[0].association.has_value());
}

TEST(AssociationForm, IgnoresAForgedChoice)
{
    EXPECT_TRUE(changes("tipo:s=ZZ&revisione:s=7", row_of("s", k_sr, ServiceState::associated)).empty());
    EXPECT_TRUE(changes("tipo:s=IC&revisione:s=x", row_of("s", k_sr, ServiceState::associated)).empty());
}
