#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/contract/contract_manifest.hpp"
#include "host_sdk/users.hpp"

#include <gtest/gtest.h>

#include <array>

namespace host_sdk::contract {

namespace {

hsdk_status ask(const Caller& caller, const std::string& user, std::string_view permission)
{
    return status_of([&] { static_cast<void>(Users(caller.host()).has_permission(caller.call(), user, permission)); });
}

void a_permission_is_held_or_not(HostUnderTest& host)
{
    const User user = host.add_user("Anna");
    const Caller caller(host);
    const Users users(caller.host());
    for (const std::string_view permission : {k_permission, std::string_view("invoices.view")}) {
        EXPECT_FALSE(users.has_permission(caller.call(), user.id, permission)) << permission;
        host.give(user, permission);
        EXPECT_TRUE(users.has_permission(caller.call(), user.id, permission)) << permission;
        host.take(user, permission);
        EXPECT_FALSE(users.has_permission(caller.call(), user.id, permission)) << permission;
    }
}

void a_user_has_a_name(HostUnderTest& host)
{
    const User user = host.add_user("Anna");
    const Caller caller(host);
    EXPECT_EQ(Users(caller.host()).display_name(caller.call(), user.id), "Anna");
}

void an_unknown_user_or_permission_is_not_found(HostUnderTest& host)
{
    const User user = host.add_user("Anna");
    const Caller caller(host);
    EXPECT_EQ(ask(caller, "nobody", k_permission), HSDK_E_NOT_FOUND);
    EXPECT_EQ(ask(caller, user.id, "no-such-permission"), HSDK_E_NOT_FOUND);
    EXPECT_EQ(status_of([&] { static_cast<void>(Users(caller.host()).display_name(caller.call(), "nobody")); }),
              HSDK_E_NOT_FOUND);
}

void a_removed_user_is_not_found(HostUnderTest& host)
{
    const User user = host.add_user("Anna");
    host.remove_user(user);
    EXPECT_EQ(ask(Caller(host), user.id, k_permission), HSDK_E_NOT_FOUND);
}

constexpr std::array k_users_cases{
    Case{"APermissionIsHeldOrNot", a_permission_is_held_or_not},
    Case{"AUserHasAName", a_user_has_a_name},
    Case{"AnUnknownUserOrPermissionIsNotFound", an_unknown_user_or_permission_is_not_found},
    Case{"ARemovedUserIsNotFound", a_removed_user_is_not_found},
};

} // namespace

std::span<const Case> users_cases()
{
    return k_users_cases;
}

} // namespace host_sdk::contract
