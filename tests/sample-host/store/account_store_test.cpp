#include "store/account_schema.hpp"
#include "store/account_store.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

namespace sample_host::store {
namespace {

struct Accounts {
    support::TemporaryDirectory folder;
    Database database{folder.path() / "accounts.db", account_migrations()};
    Transaction transaction = database.write();
    AccountStore accounts{transaction};

    Accounts() { accounts.add_practice({"aurora", "Poliambulatorio Aurora"}); }

    std::int64_t add(const std::string& email, Role role = Role::secretary)
    {
        User user;
        user.practice_id = "aurora";
        user.email = email;
        user.name = email;
        user.role = role;
        return accounts.add_user(user, "hash");
    }
};

TEST(AccountStore, FindsAUserWhateverTheCaseOfTheAddress)
{
    Accounts test;
    const auto id = test.add("sara@aurora.example");
    EXPECT_EQ(test.accounts.user_by_email("Sara@Aurora.example")->id, id);
}

TEST(AccountStore, ASessionEndsWhenItExpires)
{
    Accounts test;
    test.accounts.add_session("hash-of-id", test.add("sara@aurora.example"), 1000);
    EXPECT_TRUE(test.accounts.session_user("hash-of-id", 999).has_value());
    EXPECT_FALSE(test.accounts.session_user("hash-of-id", 1000).has_value());
    EXPECT_FALSE(test.accounts.session_user("another", 999).has_value());
}

TEST(AccountStore, PermissionsComeWithTheSessionsUser)
{
    Accounts test;
    const auto id = test.add("sara@aurora.example");
    test.accounts.add_session("hash-of-id", id, 1000);
    test.accounts.set_permissions(id, {"plugin:it.example:send"});
    EXPECT_TRUE(test.accounts.session_user("hash-of-id", 1)->permissions.contains("plugin:it.example:send"));
    test.accounts.set_permissions(id, {});
    EXPECT_TRUE(test.accounts.session_user("hash-of-id", 1)->permissions.empty());
}

TEST(AccountStore, ListsTheOwnerFirst)
{
    Accounts test;
    test.add("a@aurora.example");
    test.add("z@aurora.example", Role::owner);
    EXPECT_EQ(test.accounts.users_of("aurora").at(0).role, Role::owner);
    EXPECT_EQ(test.accounts.users_of("aurora").size(), 2U);
}

TEST(AccountStore, RefusesAPracticeIdThatIsNotAFolderName)
{
    Accounts test;
    EXPECT_ANY_THROW(test.accounts.add_practice({"../x", "Fuori"}));
}

} // namespace
} // namespace sample_host::store
