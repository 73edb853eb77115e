#include "tests/plugin/sending/sending_fixture.hpp"
#include "tests/support/italian.hpp"

#include <host_sdk/error.hpp>

#include <sys/wait.h>
#include <unistd.h>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using ledger::AttemptState;

namespace {

// The process dies at each boundary of the workflow; another one opens the same file and goes on.
class Crash : public SendingPractice {
protected:
    Crash() { configure(); }

    // Runs `body` in a process of its own that ends without any clean-up as soon as it calls die().
    template <class Body>
    void in_a_process_that_dies(Body body)
    {
        stop(); // connections do not survive a fork
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            restart();
            body();
            _exit(0); // it did not die where it should
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFEXITED(status));
        ASSERT_EQ(WEXITSTATUS(status), k_died);
        restart();
        recover(ledger(), m_now); // as at activation
    }

    static void die() { _exit(k_died); }

    static constexpr int k_died = 42;
};

} // namespace

TEST_F(Crash, BeforeTheClaimTheDocumentIsStillQueued)
{
    queue("i1");
    m_fake.revoke_scope("invoices.read"); // the host fails before the claim
    EXPECT_THROW(send(), host_sdk::Error);
    restart();
    recover(ledger(), m_now);
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_TRUE(document("i1").queued_at);
    EXPECT_EQ(attempts("i1"), 0u);
}

TEST_F(Crash, WhileTheRequestIsOnItsWayTheDocumentIsAskedForAndNotSentAgain)
{
    queue("i1");
    in_a_process_that_dies([&] {
        m_script.during_call = die;
        send();
    });
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    EXPECT_EQ(attempt("i1").state, AttemptState::uncertain);
    m_script.queries.push_back(found(10000)); // it had arrived
    while (send().more) {
    }
    EXPECT_TRUE(m_script.sent.empty());
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(attempts("i1"), 1u);
}

TEST_F(Crash, WhileSeveralAreOnTheirWayEachIsAskedForAndNoneSentAgain)
{
    for (const char* id : {"i1", "i2", "i3", "i4", "i5", "i6"}) {
        queue(id);
    }
    in_a_process_that_dies([&] {
        m_script.inserts = {accepted("99261124000000001"), accepted("99261124000000009")};
        m_script.during_call = [&] {
            if (m_script.inserts.empty()) die(); // two have their answers
        };
        send();
    });
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i2").status, TransmissionStatus::accepted);
    for (const char* id : {"i3", "i4", "i5", "i6"}) { // the place of the second was taken at once
        EXPECT_EQ(document(id).status, TransmissionStatus::to_verify) << id;
        EXPECT_EQ(attempt(id).state, AttemptState::uncertain) << id;
        m_script.queries.push_back(found(10000));
    }
    while (send().more) {
    }
    EXPECT_TRUE(m_script.sent.empty()); // by this process
    for (const char* id : {"i3", "i4", "i5", "i6"}) {
        EXPECT_EQ(document(id).status, TransmissionStatus::accepted) << id;
        EXPECT_EQ(attempts(id), 1u) << id;
    }
}

TEST_F(Crash, BeforeTheFirstByteTheDocumentIsNotThereAndCanBeSentAgain)
{
    queue("i1");
    in_a_process_that_dies([&] {
        m_script.during_call = die;
        send();
    });
    m_script.queries.push_back(not_found());
    while (send().more) {
    }
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_FALSE(document("i1").queued_at);
}

TEST_F(Crash, WhileAskingTheQuestionStaysOpen)
{
    leave_open("i1");
    in_a_process_that_dies([&] {
        m_script.during_call = die;
        send();
    });
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    m_script.queries.push_back(found(10000));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
}

TEST_F(Crash, AfterTheAnswerNothingIsLeftToDo)
{
    queue("i1");
    m_script.inserts.push_back(accepted());
    in_a_process_that_dies([&] {
        send();
        die();
    });
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_FALSE(send().more);
    EXPECT_TRUE(m_script.sent.empty()); // by this process
}

TEST_F(Crash, WhileCredentialsAreTriedTheyAreNotTriedAgainByThemselves)
{
    save_candidate("e1");
    in_a_process_that_dies([&] {
        m_script.during_call = die;
        check();
    });
    while (check().more) {
    }
    EXPECT_EQ(m_script.tried, 0); // by this process
    ledger::Session session = ledger().session();
    const auto candidate = ledger::ConfigurationTable(session).candidate("e1");
    ASSERT_TRUE(candidate);
    EXPECT_EQ(candidate->state, ledger::CandidateState::unreachable);
    EXPECT_NE(support::italian(candidate->message).find("interrotta"), std::string::npos);
}

TEST_F(Crash, OfAStepAloneIsHealedByTheNextStep)
{
    queue("i1");
    m_script.during_call = [] { throw std::runtime_error("no memory"); };
    EXPECT_THROW(send(), std::runtime_error);
    EXPECT_EQ(document("i1").status, TransmissionStatus::sending);
    m_script.during_call = [] {};
    m_script.queries.push_back(found(10000));
    send(); // the same process, no activation in between
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(m_script.sent.size(), 1u);
}

TEST_F(Crash, DuringTheIntakeOfAPageTheSamePageIsReadAgain)
{
    m_fake.put(invoice("i1"));
    in_a_process_that_dies([&] {
        ledger::Session session = ledger().session();
        const ledger::Transaction transaction(session);
        ledger::Document half;
        half.invoice_id = "i1";
        ledger::DocumentTable(session).save(half);
        die(); // written, not committed
    });
    EXPECT_FALSE(has_document("i1"));
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
}
