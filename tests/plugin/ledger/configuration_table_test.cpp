#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/schema.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace plugin::ledger;
using plugin::domain::TransmissionStatus;

namespace {

class Configurations : public Ledger {
protected:
    // Saves a candidate and begins its check.
    Candidate checking(const Candidate& candidate)
    {
        Session session = ledger().session();
        Transaction transaction(session);
        ConfigurationTable configurations(session);
        configurations.save_candidate(candidate);
        Candidate next = configurations.next_to_check().value();
        EXPECT_TRUE(configurations.begin_check(next));
        transaction.commit();
        return next;
    }

    template <class Body>
    void write(Body body)
    {
        Session session = ledger().session();
        Transaction transaction(session);
        ConfigurationTable configurations(session);
        body(configurations);
        transaction.commit();
    }

    std::optional<Configuration> active(const std::string& entity)
    {
        Session session = ledger().session();
        return ConfigurationTable(session).find(entity);
    }

    std::optional<Candidate> candidate_of(const std::string& entity)
    {
        Session session = ledger().session();
        return ConfigurationTable(session).candidate(entity);
    }
};

} // namespace

TEST_F(Configurations, ACandidateIsNotInUseUntilItPasses)
{
    Candidate typed = Ledger::candidate("e1");
    typed.account.password_set_at = 1500;
    const Candidate candidate = checking(typed);
    EXPECT_EQ(candidate.account.password_set_at, 1500);
    EXPECT_FALSE(active("e1"));
    write([&](ConfigurationTable& table) { EXPECT_TRUE(table.activate(candidate, 2000)); });
    ASSERT_TRUE(active("e1"));
    EXPECT_EQ(active("e1")->account.username, "USER-e1");
    EXPECT_EQ(active("e1")->account.sealed_password, std::string("\0sealed password", 16));
    EXPECT_EQ(active("e1")->account.password_set_at, 1500);
    EXPECT_EQ(active("e1")->verified_at, 2000);
    EXPECT_FALSE(candidate_of("e1"));
}

TEST_F(Configurations, ARefusedCandidateLeavesTheOneInUseAndLosesItsSecrets)
{
    configure("e1");
    Candidate other = Ledger::candidate("e1");
    other.account.username = "NEW";
    const Candidate candidate = checking(other);
    write([&](ConfigurationTable& table) { EXPECT_TRUE(table.refuse(candidate, "Rifiutate.")); });
    EXPECT_EQ(active("e1")->account.username, "USER-e1");
    EXPECT_FALSE(active("e1")->account.sealed_pin.empty());
    ASSERT_TRUE(candidate_of("e1"));
    EXPECT_EQ(candidate_of("e1")->state, CandidateState::refused);
    EXPECT_EQ(candidate_of("e1")->message, "Rifiutate.");
    EXPECT_EQ(candidate_of("e1")->account.username, "NEW");
    EXPECT_TRUE(candidate_of("e1")->account.sealed_password.empty());
    EXPECT_TRUE(candidate_of("e1")->account.sealed_pin.empty());
}

TEST_F(Configurations, AnAnswerToAnOlderCandidateChangesNothing)
{
    const Candidate old = checking(Ledger::candidate("e1"));
    write([](ConfigurationTable& table) { table.save_candidate(Ledger::candidate("e1")); });
    write([&](ConfigurationTable& table) {
        EXPECT_FALSE(table.activate(old, 1));
        EXPECT_FALSE(table.refuse(old, "x"));
        EXPECT_FALSE(table.leave_unreachable(old, "x"));
    });
    EXPECT_FALSE(active("e1"));
    EXPECT_EQ(candidate_of("e1")->state, CandidateState::to_check);
}

TEST_F(Configurations, AnUnreachableCandidateIsTriedAgainOnlyWhenAsked)
{
    const Candidate candidate = checking(Ledger::candidate("e1"));
    write([&](ConfigurationTable& table) { EXPECT_TRUE(table.leave_unreachable(candidate, "Non risponde.")); });
    write([](ConfigurationTable& table) { EXPECT_FALSE(table.next_to_check()); });
    write([](ConfigurationTable& table) { EXPECT_TRUE(table.retry_candidate("e1")); });
    write([](ConfigurationTable& table) {
        ASSERT_TRUE(table.next_to_check());
        EXPECT_EQ(table.next_to_check()->account.sealed_pin, "sealed pin");
    });
}

TEST_F(Configurations, ACheckThatWasInterruptedIsNotRepeatedByItself)
{
    checking(Ledger::candidate("e1"));
    restart();
    write([](ConfigurationTable& table) { table.recover_checks("Interrotta."); });
    EXPECT_EQ(candidate_of("e1")->state, CandidateState::unreachable);
    EXPECT_EQ(candidate_of("e1")->message, "Interrotta.");
    write([](ConfigurationTable& table) { EXPECT_FALSE(table.next_to_check()); });
}

TEST_F(Configurations, OfOneEntityNeverTouchThoseOfAnother)
{
    configure("e1");
    configure("e2");
    Candidate other = Ledger::candidate("e2");
    other.account.username = "NEW";
    const Candidate candidate = checking(other);
    write([&](ConfigurationTable& table) { table.activate(candidate, 3); });
    EXPECT_EQ(active("e1")->account.username, "USER-e1");
    EXPECT_EQ(active("e2")->account.username, "NEW");
}

TEST_F(Configurations, PassingUnblocksTheEntityAndMarksItsDocuments)
{
    const auto mine = saved(document("i1", TransmissionStatus::to_correct));
    const auto others = saved(document("i2", TransmissionStatus::to_correct, "2026-11-20", "e2"));
    {
        Session session = ledger().session();
        Transaction transaction(session);
        EntityStateTable(session).block("e1", "Rifiutate.", 1);
        EntityStateTable(session).wait("e1", "Non risponde.", 9);
        transaction.commit();
    }
    configure("e1");
    Session session = ledger().session();
    EXPECT_FALSE(EntityStateTable(session).find("e1").blocked_since);
    EXPECT_FALSE(EntityStateTable(session).find("e1").next_try_at);
    EXPECT_TRUE(stored(mine).check_due);
    EXPECT_FALSE(stored(others).check_due);
}

TEST_F(Configurations, AnotherOwnerReleasesRejectedDocuments)
{
    configure("e1");
    Document rejected = document("i1", TransmissionStatus::rejected);
    rejected.sent_revision = 4;
    const auto id = saved(rejected);
    configure("e1"); // a new password alone: the rejection stands
    EXPECT_EQ(stored(id).sent_revision, 4);
    Candidate other = Ledger::candidate("e1");
    other.account.tax_code = "VRDLGU70A01H501X";
    const Candidate candidate = checking(other);
    write([&](ConfigurationTable& table) { table.activate(candidate, 3); });
    EXPECT_EQ(stored(id).sent_revision, -1);
}

TEST_F(Configurations, KeepWhoSendsOnTheOwnersBehalf)
{
    configure("e1");
    EXPECT_EQ(active("e1")->account.intermediary, "");
    Candidate other = Ledger::candidate("e1");
    other.account.intermediary = "07874631000-000";
    const Candidate candidate = checking(other);
    EXPECT_EQ(candidate.account.intermediary, "07874631000-000");
    write([&](ConfigurationTable& table) { table.activate(candidate, 3); });
    restart();
    EXPECT_EQ(active("e1")->account.intermediary, "07874631000-000");
    EXPECT_EQ(active("e1")->verified_at, 3);
}

TEST(PasswordAgeOfAnOlderLedger, IsCountedFromWhenThePasswordWasLastGood)
{
    const support::TemporaryDirectory directory;
    const auto file = directory.path() / "ledger.db";
    {
        constexpr std::size_t k_before = 7; // the schema that did not know it
        SQLite::Database old(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        for (std::size_t step = 0; step < k_before; ++step) {
            old.exec(migrations()[step]);
        }
        old.exec("PRAGMA user_version=7");
        old.exec("INSERT INTO configuration (billing_entity_id, username, tax_code, structure_code, category, "
                 "sealed_password, sealed_pin, verified_at) VALUES ('e1', 'u', 't', '', 'medico', x'00', x'00', 1234)");
    }
    LedgerDatabase ledger(file);
    Session session = ledger.session();
    EXPECT_EQ(ConfigurationTable(session).find("e1")->account.password_set_at, 1234);
}
