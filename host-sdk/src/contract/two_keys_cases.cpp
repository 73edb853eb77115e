// Effective right = scope granted to the plugin and, on behalf of a user, his permission (design section 4).
#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/billing.hpp"
#include "host_sdk/catalogue.hpp"
#include "host_sdk/users.hpp"

#include <gtest/gtest.h>

#include <array>

namespace host_sdk::contract {

namespace {

constexpr const char* k_read = "invoices.read";
constexpr const char* k_read_personal = "invoices.read-personal-data";
constexpr const char* k_view = "invoices.view";
constexpr const char* k_view_personal = "customers.view-personal-data";

hsdk_status get(const Caller& caller, const std::string& id)
{
    return status_of([&] { static_cast<void>(Invoices(caller.host()).get(caller.call(), id)); });
}

void expect_redacted(const Caller& caller, const std::string& id)
{
    const auto read = Invoices(caller.host()).get(caller.call(), id);
    ASSERT_TRUE(read.has_value());
    EXPECT_TRUE(read->redacted);
    EXPECT_EQ(read->patient_name, std::nullopt);
    EXPECT_EQ(read->patient_tax_code, std::nullopt);
    EXPECT_FALSE(read->number.empty()) << "only what is personal is left out";
}

void a_revoked_scope_is_denied(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    const Caller job(host);
    EXPECT_EQ(get(job, id), HSDK_OK);
    host.revoke(k_read);
    EXPECT_EQ(get(job, id), HSDK_E_DENIED);
    host.grant(k_read);
    EXPECT_EQ(get(job, id), HSDK_OK);
}

void each_extension_has_its_scope(HostUnderTest& host)
{
    const User user = host.add_user("Anna");
    const Caller job(host);
    host.revoke("catalogue.read");
    host.revoke("billing.read");
    host.revoke("users.read-permissions");
    EXPECT_EQ(status_of([&] { static_cast<void>(Catalogue(job.host()).list(job.call())); }), HSDK_E_DENIED);
    EXPECT_EQ(status_of([&] { static_cast<void>(Billing(job.host()).list(job.call())); }), HSDK_E_DENIED);
    EXPECT_EQ(status_of([&] { static_cast<void>(Users(job.host()).display_name(job.call(), user.id)); }),
              HSDK_E_DENIED);
    EXPECT_EQ(status_of([&] { static_cast<void>(Invoices(job.host()).current_revision(job.call())); }), HSDK_OK);
}

void a_user_without_the_permission_is_denied(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    const User user = host.add_user("Anna");
    const Caller request(host, user);
    EXPECT_EQ(get(request, id), HSDK_E_DENIED);
    host.give(user, k_view);
    EXPECT_EQ(get(request, id), HSDK_OK);
    host.take(user, k_view);
    EXPECT_EQ(get(request, id), HSDK_E_DENIED);
}

void without_the_second_scope_personal_data_is_left_out(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    host.revoke(k_read_personal);
    expect_redacted(Caller(host), id);
}

void without_the_users_right_personal_data_is_left_out(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    const User user = host.add_user("Anna");
    host.give(user, k_view);
    const Caller request(host, user);
    expect_redacted(request, id);
    host.give(user, k_view_personal);
    EXPECT_FALSE(Invoices(request.host()).get(request.call(), id)->redacted);
}

void the_users_right_does_not_stand_for_the_scope(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    const User user = host.add_user("Anna");
    host.give(user, k_view);
    host.give(user, k_view_personal);
    host.revoke(k_read);
    EXPECT_EQ(get(Caller(host, user), id), HSDK_E_DENIED);
}

void a_user_who_was_removed_is_denied(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    const User user = host.add_user("Anna");
    host.give(user, k_view);
    const Caller request(host, user); // the request began before
    host.remove_user(user);
    EXPECT_EQ(get(request, id), HSDK_E_DENIED);
}

void a_scope_revoked_between_two_pages_ends_the_pull(HostUnderTest& host)
{
    host.issue_invoice();
    host.issue_invoice();
    const Caller job(host);
    const Invoices invoices(job.host());
    const auto up_to = invoices.current_revision(job.call());
    const auto first = invoices.changes(job.call(), 0, up_to, 1);
    ASSERT_EQ(first.size(), 1u);
    host.revoke(k_read);
    EXPECT_EQ(status_of([&] { static_cast<void>(invoices.changes(job.call(), first.back().revision, up_to, 1)); }),
              HSDK_E_DENIED);
}

constexpr std::array k_two_keys_cases{
    Case{"ARevokedScopeIsDenied", a_revoked_scope_is_denied},
    Case{"EachExtensionHasItsScope", each_extension_has_its_scope},
    Case{"AUserWithoutThePermissionIsDenied", a_user_without_the_permission_is_denied},
    Case{"WithoutTheSecondScopePersonalDataIsLeftOut", without_the_second_scope_personal_data_is_left_out},
    Case{"WithoutTheUsersRightPersonalDataIsLeftOut", without_the_users_right_personal_data_is_left_out},
    Case{"TheUsersRightDoesNotStandForTheScope", the_users_right_does_not_stand_for_the_scope},
    Case{"AUserWhoWasRemovedIsDenied", a_user_who_was_removed_is_denied},
    Case{"AScopeRevokedBetweenTwoPagesEndsThePull", a_scope_revoked_between_two_pages_ends_the_pull},
};

} // namespace

std::span<const Case> two_keys_cases()
{
    return k_two_keys_cases;
}

} // namespace host_sdk::contract
