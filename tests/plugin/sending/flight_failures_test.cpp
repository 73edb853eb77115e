// Documents that are under way beside each other while something goes wrong.
#include "tests/plugin/sending/flight_fixture.hpp"
#include "tests/support/italian.hpp"

#include <host_sdk/error.hpp>

#include <gmock/gmock.h>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::Ge;
using testing::Le;
using namespace std::chrono_literals;

namespace {

class FlightInTrouble : public Flight {};

} // namespace

TEST_F(FlightInTrouble, AWrongPasswordIsTriedOnce)
{
    queue_many(8);
    m_script.inserts.push_back(credentials_refused());
    send_all();
    EXPECT_EQ(m_script.sent.size(), 1u);
    EXPECT_EQ(wrong_tries("USER-e1"), 1);
    EXPECT_EQ(statuses(), (std::map<TransmissionStatus, int>{{TransmissionStatus::to_send, 8}}));
}

TEST_F(FlightInTrouble, ALogInThatIsRefusedMeanwhileStopsTheRest)
{
    queue_many(8);
    m_script.inserts = {accepted(), credentials_refused(), accepted(), no_answer(), credentials_refused()};
    send_all();
    EXPECT_EQ(m_script.sent.size(), 5u) << "those that were under way, and no other";
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i3").status, TransmissionStatus::accepted) << "its answer counts";
    EXPECT_EQ(document("i4").status, TransmissionStatus::to_verify);
    for (const char* id : {"i2", "i5", "i6", "i7", "i8"}) {
        EXPECT_TRUE(document(id).queued_at) << id;
    }
    EXPECT_EQ(wrong_tries("USER-e1"), 2) << "an answer to an earlier call does not make them good";
    EXPECT_EQ(support::italian(entity_state().blocked),
              "Il Sistema TS ha rifiutato l'accesso. Tentativi errati di seguito: 2.");

    // New credentials pass: asked first, then the first goes alone.
    save_candidate("e1");
    m_script.reports.push_back(sts::ReportAnswer{sts::ReportOutcome::ok, {}, {}, {}});
    check();
    pass(10s);
    m_script.at_once.clear();
    m_script.queries.push_back(found(10000));
    accept_more(5);
    send_all();
    EXPECT_THAT(m_script.at_once, ElementsAre(1, 4, 3, 2, 1));
    EXPECT_EQ(statuses(), (std::map<TransmissionStatus, int>{{TransmissionStatus::accepted, 8}}));
}

TEST_F(FlightInTrouble, FailuresBesideEachOtherAreOneFailure)
{
    queue_many(8);
    m_script.inserts = {accepted(), no_answer(), no_answer(), unreachable(), no_answer()};
    send();
    EXPECT_EQ(m_script.sent.size(), 5u);
    EXPECT_EQ(entity_state().failures, 1);
    EXPECT_EQ(document("i4").status, TransmissionStatus::to_send);
    const host_sdk::Step waiting = send();
    EXPECT_THAT(waiting.wait, AllOf(Ge(5s), Le(6250ms)));
    pass(waiting.wait);
    for (const char* id : {"i2", "i3", "i5"}) {
        EXPECT_EQ(document(id).status, TransmissionStatus::to_verify) << id;
        m_script.queries.push_back(found(10000));
    }
    accept_more(4);
    send_all();
    EXPECT_EQ(statuses(), (std::map<TransmissionStatus, int>{{TransmissionStatus::accepted, 8}}));
    EXPECT_EQ(m_script.sent.size(), 9u) << "one that had not left is sent again";
}

TEST_F(FlightInTrouble, AnAnswerAfterAFailureDoesNotEndTheWait)
{
    queue_many(8);
    transport::CallUncertain maintenance = no_answer();
    maintenance.retry_after = 1h;
    transport::CallUncertain longer = no_answer();
    longer.retry_after = 2h;
    m_script.inserts = {accepted(), maintenance, accepted(), longer, accepted()};
    send();
    EXPECT_EQ(entity_state().next_try_at, m_now + std::chrono::milliseconds(2h).count());
    EXPECT_EQ(entity_state().failures, 1);
    EXPECT_EQ(document("i3").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i5").status, TransmissionStatus::accepted);
    pass(2h - 1ms);
    EXPECT_TRUE(send().more);
    EXPECT_EQ(m_script.sent.size(), 5u);
    EXPECT_TRUE(m_script.asked.empty());
}

TEST_F(FlightInTrouble, CancelledInTheMiddleNothingElseBeginsAndNothingIsSentTwice)
{
    queue_many(8);
    std::atomic<bool> cancelled = false;
    const host_sdk::hosting::CallContext context(std::nullopt, std::nullopt, cancelled);
    m_script.inserts = {accepted(), no_answer(), transport::CallNotSent{transport::NotSent::Reason::cancelled, "", ""},
                        accepted(), no_answer()};
    m_script.during_call = [&] { cancelled = m_script.sent.size() > 1; };
    const host_sdk::Call stopped(context.raw());
    Sending(host(), ledger(), rules(), connect()).step(stopped);
    EXPECT_EQ(m_script.sent.size(), 5u);
    auto counts = statuses();
    EXPECT_EQ(counts[TransmissionStatus::accepted], 2);
    EXPECT_EQ(counts[TransmissionStatus::to_verify], 2);
    EXPECT_EQ(counts[TransmissionStatus::to_send], 4);
    EXPECT_TRUE(document("i3").queued_at);

    m_script.during_call = [] {};
    pass(10s);
    m_script.queries = {found(10000), found(10000)};
    accept_more(4);
    send_all();
    EXPECT_EQ(statuses(), (std::map<TransmissionStatus, int>{{TransmissionStatus::accepted, 8}}));
    EXPECT_EQ(m_script.sent.size(), 9u);
}

TEST_F(FlightInTrouble, OtherCredentialsAreNotUsedBesideThoseUnderWay)
{
    queue_many(8);
    accept_more(8);
    m_script.during_call = [&] {
        if (m_script.sent.size() != 5) return;
        ledger::Candidate other = candidate("e1");
        other.account.username = "USER-other";
        other.mark = "other";
        write([&](ledger::Session& session) {
            ledger::ConfigurationTable table(session);
            if (table.find("e1")->mark == "other") return;
            table.save_candidate(other);
            const ledger::Candidate next = table.candidate("e1").value();
            table.begin_check(next);
            table.activate(next, m_now);
        });
    };
    send();
    EXPECT_THAT(m_script.users, AllOf(testing::SizeIs(5), Each("USER-e1")));
    send();
    EXPECT_THAT(m_script.at_once, ElementsAre(1, 4, 3, 2, 1, 1, 2, 1));
    EXPECT_EQ(m_script.users.back(), "USER-other");
}

TEST_F(FlightInTrouble, AHostThatFailsMeanwhileLosesNoAnswer)
{
    queue_many(8);
    accept_more(5);
    m_script.during_call = [&] {
        if (m_script.sent.size() == 5) m_fake.revoke_scope("invoices.read");
    };
    EXPECT_THROW(send(), host_sdk::Error);
    EXPECT_EQ(m_script.sent.size(), 5u);
    EXPECT_EQ(statuses(),
              (std::map<TransmissionStatus, int>{{TransmissionStatus::accepted, 5}, {TransmissionStatus::to_send, 3}}));
}
