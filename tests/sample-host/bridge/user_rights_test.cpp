#include "bridge/user_rights.hpp"
#include "services/permissions.hpp"

#include <gtest/gtest.h>

namespace sample_host::bridge {
namespace {

host_sdk::manifest::Manifest manifest()
{
    host_sdk::manifest::Manifest value;
    value.id = "it.example.sender";
    value.user_permissions = {
        {.name = "view", .title = "", .description = "", .default_roles = {}, .granted_by = {"invoices.view", "send"}},
        {.name = "send", .title = "", .description = "", .default_roles = {}, .granted_by = {}},
        {.name = "configure",
         .title = "",
         .description = "",
         .default_roles = {},
         .granted_by = {"practice.administer"}}};
    return value;
}

store::User secretary(std::set<std::string, std::less<>> permissions)
{
    return {.id = 2,
            .practice_id = "p",
            .email = "",
            .name = "",
            .role = store::Role::secretary,
            .permissions = std::move(permissions)};
}

TEST(UserRights, ATickedPermissionIsHeld)
{
    EXPECT_EQ(holds(secretary({services::plugin_permission("it.example.sender", "send")}), manifest(), "send"), true);
    EXPECT_EQ(holds(secretary({}), manifest(), "send"), false);
}

TEST(UserRights, ATickOfAnotherPluginDoesNotCount)
{
    EXPECT_EQ(holds(secretary({services::plugin_permission("it.example.other", "send")}), manifest(), "send"), false);
}

TEST(UserRights, ADerivedPermissionIsHeldThroughAnyOfItsSources)
{
    EXPECT_EQ(holds(secretary({"invoices.view"}), manifest(), "view"), true);
    EXPECT_EQ(holds(secretary({services::plugin_permission("it.example.sender", "send")}), manifest(), "view"), true);
    EXPECT_EQ(holds(secretary({}), manifest(), "view"), false);
    EXPECT_EQ(holds(secretary({"invoices.view"}), manifest(), "configure"), false);
}

TEST(UserRights, TheOwnerHoldsEveryPermission)
{
    store::User owner = secretary({});
    owner.role = store::Role::owner;
    for (const char* permission : {"view", "send", "configure", "invoices.view"}) {
        EXPECT_EQ(holds(owner, manifest(), permission), true) << permission;
    }
}

TEST(UserRights, AnUnknownPermissionIsNeitherHeldNorNot)
{
    EXPECT_EQ(holds(secretary({}), manifest(), "fly"), std::nullopt);
}

} // namespace
} // namespace sample_host::bridge
