#include "services/activity_log.hpp"
#include "store/activity_store.hpp"
#include "tests/sample-host/services/practice_fixture.hpp"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>

#include <thread>

namespace sample_host::services {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct ActivityLogTest : testing::Test {
    test::PracticeFixture fixture;
    ActivityLog& log = fixture.practices.activities();
    SessionService& sessions = fixture.practices.sessions();
    UserService& users = fixture.practices.users();

    // "who action: details", the oldest first.
    std::vector<std::string> told(const std::string& practice = "aurora")
    {
        std::vector<std::string> lines;
        for (const auto& row : log.page(practice, 0, 1000))
            lines.insert(lines.begin(), row.who + " " + row.action + ": " + row.details);
        return lines;
    }

    bool takes(const std::string& sql) const
    {
        SQLite::Database file((fixture.folder.path() / "accounts.db").string(), SQLite::OPEN_READWRITE);
        return file.tryExec(sql) == SQLite::OK;
    }
};

TEST_F(ActivityLogTest, TellsOfInvitationLogInAndLogOut)
{
    const auto sara = users.invite("aurora", "Sara Bruni", "sara@aurora.example", "secretary", "Elena Conti");
    const auto session = sessions.log_in("sara@aurora.example", sara.password).value();
    sessions.log_out(session);
    sessions.log_out(session);
    EXPECT_THAT(told(), ElementsAre("Elena Conti user_invited: Sara Bruni",
                                    "Sara Bruni logged_in: ", "Sara Bruni logged_out: "));
    EXPECT_EQ(log.page("aurora", 0, 1).at(0).user_id, sara.user.id);
}

TEST_F(ActivityLogTest, TellsOfAFailedLogInOnceAMinuteAndNeverWhatWasTyped)
{
    const auto sara = users.invite("aurora", "Sara Bruni", "sara@aurora.example", "secretary");
    for (int i = 0; i < 3; ++i) {
        EXPECT_FALSE(sessions.log_in("sara@aurora.example", "la mia password"));
        EXPECT_FALSE(sessions.log_in("un'altra password", "x"));
    }
    EXPECT_THAT(told(), ElementsAre("sistema user_invited: Sara Bruni", "Sara Bruni log_in_failed: "));
    EXPECT_THAT(told(""), ElementsAre("indirizzo sconosciuto log_in_failed: "));
}

TEST_F(ActivityLogTest, TellsOfAnotherFailureAMinuteLater)
{
    auto transaction = fixture.practices.accounts().write();
    store::User user;
    user.id = 7;
    user.practice_id = "aurora";
    record_failed_log_in(transaction, &user, 1'000'000);
    record_failed_log_in(transaction, &user, 1'059'999);
    record_failed_log_in(transaction, &user, 1'060'000);
    transaction.commit();
    EXPECT_EQ(log.count("aurora"), 2);
}

TEST_F(ActivityLogTest, TellsWhichPermissionsWereChangedAndByWhom)
{
    const auto id = users.invite("aurora", "Sara Bruni", "sara@aurora.example", "secretary").user.id;
    users.set_permissions("aurora", id, {{"invoices.view", true}, {"plugin:it.example:send", true}}, "Elena Conti");
    users.set_permissions("aurora", id, {{"invoices.view", true}, {"plugin:it.example:send", true}}, "Elena Conti");
    users.set_permissions("aurora", id, {{"invoices.view", false}}, "Elena Conti");
    EXPECT_THAT(told(), ElementsAre("sistema user_invited: Sara Bruni",
                                    "Elena Conti permissions_changed: Sara Bruni: +invoices.view, "
                                    "+plugin:it.example:send",
                                    "Elena Conti permissions_changed: Sara Bruni: -invoices.view"));
}

TEST_F(ActivityLogTest, ARefusedInvitationIsNotTold)
{
    users.invite("aurora", "Sara Bruni", "sara@aurora.example", "secretary");
    EXPECT_ANY_THROW(users.invite("aurora", "Altra", "sara@aurora.example", "secretary"));
    EXPECT_EQ(log.count("aurora"), 1);
}

TEST_F(ActivityLogTest, EachPracticeHasItsOwn)
{
    fixture.practices.add({"bianchi", "Studio Bianchi"});
    log.add("aurora", "A", ActivityKind::feature, "uno");
    log.add("bianchi", "B", ActivityKind::feature, "due");
    EXPECT_THAT(told("bianchi"), ElementsAre("B feature: due"));
    EXPECT_EQ(log.page("bianchi", 0, 1).at(0).serial, 1);
    EXPECT_TRUE(log.verify("aurora").intact);
    EXPECT_TRUE(log.verify("bianchi").intact);
}

TEST_F(ActivityLogTest, TheFileRefusesToChangeRemoveOrReplace)
{
    log.add("aurora", "A", ActivityKind::feature, "uno");
    log.add("aurora", "A", ActivityKind::feature, "due");
    EXPECT_FALSE(takes("UPDATE activity SET details = 'x'"));
    EXPECT_FALSE(takes("DELETE FROM activity"));
    EXPECT_FALSE(takes("REPLACE INTO activity VALUES ('aurora', 2, 0, 0, 'x', '', '', '', '')"));
    EXPECT_FALSE(takes("INSERT INTO activity VALUES ('aurora', 9, 0, 0, 'x', '', '', '', '')"));
    EXPECT_TRUE(takes("INSERT INTO activity VALUES ('aurora', 3, 0, 0, 'x', '', '', '', '')"));
    EXPECT_EQ(log.verify("aurora").broken_serial, 3) << "but its hash is wrong";
}

TEST_F(ActivityLogTest, FindsEveryRowThatIsNotAsItWasWritten)
{
    for (int i = 0; i < 5; ++i)
        log.add("aurora", "Anna", ActivityKind::feature, "riga " + std::to_string(i));
    EXPECT_TRUE(log.verify("aurora").intact);
    EXPECT_EQ(log.verify("aurora").rows, 5);
    EXPECT_EQ(log.last_hash("aurora").size(), 64U);
    ASSERT_TRUE(takes("DROP TRIGGER activity_is_never_changed; DROP TRIGGER activity_is_never_removed"));
    const auto good = log.page("aurora", 2, 1).at(0); // row 3
    const std::string back = " WHERE serial = 3";
    for (const auto& [field, value] : {std::pair{"at_ms", std::to_string(good.at_ms)},
                                       {"user_id", "0"},
                                       {"who", "'Anna'"},
                                       {"action", "'feature'"},
                                       {"details", "'riga 2'"},
                                       {"previous", "'" + good.previous + "'"},
                                       {"hash", "'" + good.hash + "'"}}) {
        const std::string set = std::string("UPDATE activity SET ") + field + " = ";
        ASSERT_TRUE(takes(set + "1" + back));
        EXPECT_EQ(log.verify("aurora").broken_serial, 3) << field;
        ASSERT_TRUE(takes(set + value + back));
        ASSERT_TRUE(log.verify("aurora").intact) << field;
    }
    ASSERT_TRUE(takes("DELETE FROM activity WHERE serial = 2"));
    EXPECT_EQ(log.verify("aurora").broken_serial, 3);
}

TEST_F(ActivityLogTest, WritersAtTheSameTimeMakeOneChain)
{
    {
        std::vector<std::jthread> writers;
        for (int writer = 0; writer < 4; ++writer)
            writers.emplace_back([&] {
                for (int i = 0; i < 15; ++i)
                    log.add("aurora", "A", ActivityKind::feature, "x");
            });
    }
    EXPECT_TRUE(log.verify("aurora").intact);
    EXPECT_EQ(log.count("aurora"), 60);
}

TEST_F(ActivityLogTest, WhatIsRolledBackIsNotTold)
{
    {
        auto transaction = fixture.practices.accounts().write();
        store::User user;
        user.practice_id = "aurora";
        record_activity(transaction, activity_of(user, 1), ActivityKind::logged_in);
    }
    EXPECT_THAT(told(), IsEmpty());
}

} // namespace
} // namespace sample_host::services
