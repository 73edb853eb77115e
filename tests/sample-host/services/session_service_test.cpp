#include "services/password.hpp"
#include "services/session_service.hpp"
#include "tests/sample-host/services/practice_fixture.hpp"
#include "tests/support/file_content.hpp"

#include <gtest/gtest.h>

namespace sample_host::services {
namespace {

struct SessionTest : testing::Test {
    test::PracticeFixture fixture;
    Invitation invitation =
        fixture.practices.users().invite("aurora", "Sara Bruni", "sara@aurora.example", "secretary");
    SessionService& sessions = fixture.practices.sessions();
};

TEST_F(SessionTest, LogsInWithTheRightPasswordOnly)
{
    EXPECT_FALSE(sessions.log_in("sara@aurora.example", "wrong"));
    EXPECT_FALSE(sessions.log_in("nobody@aurora.example", invitation.password));
    const auto id = sessions.log_in(" Sara@aurora.example ", invitation.password);
    ASSERT_TRUE(id);
    EXPECT_EQ(sessions.user_of(*id)->id, invitation.user.id);
}

TEST_F(SessionTest, ASessionEndsWithTheLogOut)
{
    const auto id = sessions.log_in("sara@aurora.example", invitation.password).value();
    sessions.log_out(id);
    EXPECT_FALSE(sessions.user_of(id));
}

TEST_F(SessionTest, EachLogInHasAnIdOfItsOwn)
{
    const auto first = sessions.log_in("sara@aurora.example", invitation.password).value();
    const auto second = sessions.log_in("sara@aurora.example", invitation.password).value();
    EXPECT_NE(first, second);
    EXPECT_EQ(first.size(), 64U);
    EXPECT_NE(SessionService::csrf_token(first), SessionService::csrf_token(second));
}

TEST_F(SessionTest, TheFileDoesNotHoldTheSessionId)
{
    const auto id = sessions.log_in("sara@aurora.example", invitation.password).value();
    for (const auto* name : {"accounts.db", "accounts.db-wal"}) {
        const std::string content = support::content_of(fixture.folder.path() / name);
        EXPECT_EQ(content.find(id), std::string::npos) << name;
        EXPECT_EQ(content.find(invitation.password), std::string::npos) << name;
    }
}

} // namespace
} // namespace sample_host::services
