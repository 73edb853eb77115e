#include "services/permissions.hpp"
#include "services/user_service.hpp"
#include "tests/sample-host/services/practice_fixture.hpp"

#include <gtest/gtest.h>

namespace sample_host::services {
namespace {

TEST(UserService, AnInvitedUserHasNoPermission)
{
    test::PracticeFixture fixture;
    auto& users = fixture.practices.users();
    const auto invitation = users.invite("aurora", "Sara Bruni", "sara@aurora.example", "secretary");
    const auto user = users.find("aurora", invitation.user.id).value();
    EXPECT_EQ(user.name, "Sara Bruni");
    EXPECT_FALSE(has_permission(user, permission::invoices_view));
}

TEST(UserService, RefusesAnInvitationWithAllThatIsWrong)
{
    test::PracticeFixture fixture;
    const auto errors = test::errors_of([&] { fixture.practices.users().invite("aurora", " ", "sara@", "owner"); });
    EXPECT_TRUE(errors.contains("nome"));
    EXPECT_TRUE(errors.contains("email"));
    EXPECT_TRUE(errors.contains("ruolo"));
}

TEST(UserService, RefusesAnAddressTwice)
{
    test::PracticeFixture fixture;
    auto& users = fixture.practices.users();
    users.invite("aurora", "Sara Bruni", "sara@aurora.example", "secretary");
    const auto errors = test::errors_of([&] { users.invite("aurora", "Sara B.", "SARA@aurora.example", "secretary"); });
    EXPECT_TRUE(errors.contains("email"));
}

TEST(UserService, GivesAndTakesTheNamedPermissionsOnly)
{
    test::PracticeFixture fixture;
    auto& users = fixture.practices.users();
    const auto id = users.invite("aurora", "Sara Bruni", "sara@aurora.example", "secretary").user.id;
    users.set_permissions("aurora", id, {{"invoices.view", true}, {"plugin:it.example:send", true}});
    users.set_permissions("aurora", id, {{"invoices.view", false}});
    const auto user = users.find("aurora", id).value();
    EXPECT_FALSE(has_permission(user, "invoices.view"));
    EXPECT_TRUE(has_permission(user, "plugin:it.example:send"));
}

TEST(UserService, DoesNotReachAUserOfAnotherPractice)
{
    test::PracticeFixture fixture;
    fixture.practices.add({"bianchi", "Studio Bianchi"});
    auto& users = fixture.practices.users();
    const auto id = users.invite("aurora", "Sara Bruni", "sara@aurora.example", "secretary").user.id;
    EXPECT_FALSE(users.find("bianchi", id));
    EXPECT_THROW(users.set_permissions("bianchi", id, {{"invoices.view", true}}), NotFound);
}

} // namespace
} // namespace sample_host::services
