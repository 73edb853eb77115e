// Documents that are under way beside each other: which, how many, and that each has its own outcome.
#include "plugin/sending/concurrent_calls.hpp"
#include "tests/plugin/sending/flight_fixture.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using ledger::AttemptState;
using testing::ElementsAre;
using namespace std::chrono_literals;

TEST_F(Flight, TheFirstGoesAloneThenFourAtOnce)
{
    queue_many(8);
    accept_more(8);
    send();
    EXPECT_THAT(m_script.at_once, ElementsAre(1, 4, 4, 4, 4, 3, 2, 1));
    EXPECT_EQ(statuses(), (std::map<TransmissionStatus, int>{{TransmissionStatus::accepted, 8}}));
    EXPECT_EQ(m_script.sent.front(), "<insert FT/i1>");
    EXPECT_EQ(m_script.sent.back(), "<insert FT/i8>");
}

TEST_F(Flight, AsManyAtOnceAsTheSettingSays)
{
    m_fake.set_setting("sistema-ts.concurrent-calls", "2");
    queue_many(4);
    accept_more(4);
    send();
    EXPECT_THAT(m_script.at_once, ElementsAre(1, 2, 2, 1));

    const std::map<std::string, std::size_t> settings = {{"", 4},   {"quattro", 4}, {"4 ", 4}, {"1", 1},  {"0", 1},
                                                         {"-3", 1}, {"8", 8},       {"9", 8},  {"999", 8}};
    for (const auto& [text, calls] : settings) {
        m_fake.set_setting("sistema-ts.concurrent-calls", text);
        EXPECT_EQ(concurrent_calls(host()), calls) << text;
    }
}

TEST_F(Flight, EachIsClaimedBeforeItLeavesAndSettledWithoutWaitingForTheOthers)
{
    queue_many(5);
    accept_more(5);
    std::vector<int> settled;
    m_script.during_call = [&] {
        auto counts = statuses();
        EXPECT_EQ(counts[TransmissionStatus::accepted] + counts[TransmissionStatus::sending],
                  static_cast<int>(m_script.sent.size()));
        settled.push_back(counts[TransmissionStatus::accepted]);
        for (const std::string& id : m_ids) {
            if (document(id).status == TransmissionStatus::sending) {
                EXPECT_EQ(attempt(id).state, AttemptState::claimed) << id;
            }
        }
    };
    send();
    EXPECT_EQ(settled, (std::vector{0, 1, 2, 3, 4}));
}

TEST_F(Flight, AnswersThatAreThereTogetherAreSettledTogether)
{
    m_script.all_end_at_once = true;
    queue_many(9);
    accept_more(9);
    send();
    EXPECT_THAT(m_script.at_once, ElementsAre(1, 4, 4));
    EXPECT_EQ(statuses(), (std::map<TransmissionStatus, int>{{TransmissionStatus::accepted, 9}}));
}

TEST_F(Flight, NoneBeginsThatCouldNotEndBeforeTheHostEndsTheStep)
{
    queue_many(4);
    accept_more(4);
    const std::atomic<bool> cancelled = false;
    const Sending sending(host(), ledger(), rules(), connect());
    for (int steps = 1; steps <= 4; ++steps) {
        const host_sdk::hosting::CallContext context(
            std::nullopt, host_sdk::hosting::CallContext::Clock::now() + transport::k_longest_call, cancelled);
        const host_sdk::Step step = sending.step(host_sdk::Call(context.raw()));
        EXPECT_TRUE(step.more);
        EXPECT_EQ(step.wait, 0ms) << "the queue goes on at once";
        EXPECT_EQ(m_script.sent.size(), static_cast<std::size_t>(steps));
    }
}

TEST_F(Flight, ABigQueueGoesOnStepAfterStepWithoutWaiting)
{
    m_fake.set_setting("sistema-ts.file-from", "1000");
    queue_many(310);
    accept_more(310);
    m_script.all_end_at_once = true;
    EXPECT_EQ(send().wait, 0ms);
    EXPECT_EQ(m_script.sent.size(), 300u) << "the other things of the job have their turn";
    EXPECT_EQ(send().wait, 0ms);
    EXPECT_EQ(statuses(), (std::map<TransmissionStatus, int>{{TransmissionStatus::accepted, 310}}));
}

TEST_F(Flight, OnlyTheSameOperationGoesBesideAndARefundGoesAlone)
{
    queue_many(3);
    accept_more(3);
    send_all();
    for (const char* note : {"n1", "n2"}) {
        m_fake.put(credit_note(note, note == std::string("n1") ? "i1" : "i2"));
    }
    host_sdk::Invoice cancelled = invoice("i3");
    cancelled.state = host_sdk::InvoiceState::cancelled;
    m_fake.put(cancelled);
    for (const char* id : {"a1", "a2", "a3"}) {
        m_fake.put(invoice(id));
    }
    take_in();
    write([&](ledger::Session& session) {
        EXPECT_TRUE(ledger::SendQueue(session).enqueue_proposed(document("i3").id, "C", "Anna", k_now));
    });
    for (const char* id : {"a1", "a2", "a3", "n1", "n2"}) {
        enqueue(id);
    }
    m_script.at_once.clear();
    accept_more(6);
    send_all();
    // The cancellation is the scout, then the three inserts, then each refund.
    EXPECT_THAT(m_script.at_once, ElementsAre(1, 3, 2, 1, 1, 1));
    using domain::Operation;
    m_script.operations.erase(m_script.operations.begin(), m_script.operations.begin() + 3);
    EXPECT_THAT(m_script.operations, ElementsAre(Operation::cancellation, Operation::insert, Operation::insert,
                                                 Operation::insert, Operation::refund, Operation::refund));
}

TEST_F(Flight, WhatIsNoLongerAsTheDoctorConfirmedItLeavesItsPlaceToTheNext)
{
    queue_many(8);
    host_sdk::Invoice edited = invoice("i3");
    edited.traceable_payment = false;
    m_fake.put(edited);
    accept_more(7);
    send();
    EXPECT_THAT(m_script.at_once, ElementsAre(1, 4, 4, 4, 3, 2, 1));
    EXPECT_EQ(document("i3").status, TransmissionStatus::to_send);
    EXPECT_FALSE(document("i3").queued_at);
    EXPECT_EQ(document("i8").status, TransmissionStatus::accepted);
}
