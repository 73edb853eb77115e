#include "services/permissions.hpp"

#include <gtest/gtest.h>

namespace sample_host::services {
namespace {

TEST(Permissions, TheOwnerMayDoEverything)
{
    store::User owner;
    owner.role = store::Role::owner;
    EXPECT_TRUE(has_permission(owner, permission::practice_administer));
    EXPECT_TRUE(has_permission(owner, "plugin:it.example:send"));
}

TEST(Permissions, OthersMayDoWhatIsTicked)
{
    store::User user;
    user.permissions = {"invoices.view"};
    EXPECT_TRUE(has_permission(user, permission::invoices_view));
    EXPECT_FALSE(has_permission(user, permission::customers_view_personal_data));
    EXPECT_FALSE(has_permission(user, "plugin:it.example:send"));
}

TEST(Permissions, AdministrationCannotBeGiven)
{
    store::User user;
    user.permissions = {"practice.administer"};
    EXPECT_FALSE(has_permission(user, permission::practice_administer));
}

TEST(Permissions, ThoseOfAPluginHaveItsName)
{
    EXPECT_EQ(plugin_permission("it.example.sender", "send"), "plugin:it.example.sender:send");
}

} // namespace
} // namespace sample_host::services
