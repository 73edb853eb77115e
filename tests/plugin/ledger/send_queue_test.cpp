#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

#include <sqlite3.h>

#include <functional>

using namespace plugin::ledger;
using plugin::domain::TransmissionStatus;

namespace {

class Queue : public Ledger {
protected:
    void write(const std::function<void(Session&)>& body)
    {
        Session session = ledger().session();
        Transaction transaction(session);
        body(session);
        transaction.commit();
    }

    std::int64_t enqueue(std::vector<std::int64_t> ids, std::int64_t now = 100)
    {
        std::int64_t queued = 0;
        write([&](Session& session) { queued = SendQueue(session).enqueue(ids, "Anna Bianchi", now); });
        return queued;
    }

    std::optional<std::int64_t> next_to_send(std::int64_t now = 1000)
    {
        Session session = ledger().session();
        const auto next = SendQueue(session).next_to_send(now);
        return next ? std::optional(next->id) : std::nullopt;
    }

    std::optional<std::int64_t> next_work_at(std::int64_t now)
    {
        Session session = ledger().session();
        return SendQueue(session).next_work_at(now);
    }
};

} // namespace

TEST_F(Queue, TakesOnlyWhatIsReadyAndRecordsWhoAsked)
{
    const auto ready = saved(document("i1", TransmissionStatus::to_send));
    const auto wrong = saved(document("i2", TransmissionStatus::to_correct));
    const auto sent = saved(document("i3", TransmissionStatus::accepted));
    EXPECT_EQ(enqueue({ready, wrong, sent, 999}), 1);
    EXPECT_EQ(enqueue({ready}), 0); // a second press changes nothing
    EXPECT_EQ(stored(ready).queued_by, "Anna Bianchi");
    EXPECT_EQ(stored(ready).queued_at, 100);
    EXPECT_FALSE(stored(wrong).queued_at);
}

TEST_F(Queue, SumsUpWhatIsReady)
{
    const auto one = saved(document("i1", TransmissionStatus::to_send));
    saved(document("i2", TransmissionStatus::to_send, "2026-11-20", "e2"));
    saved(document("i3", TransmissionStatus::to_correct));
    Session session = ledger().session();
    const SendQueue queue(session);
    EXPECT_EQ(queue.ready(), (DocumentSum{2, 20000}));
    EXPECT_EQ(queue.ready({.billing_entity_id = "e2"}), (DocumentSum{1, 10000}));
    EXPECT_EQ(queue.ready_ids({.billing_entity_id = "e1"}, 10), std::vector<std::int64_t>{one});
}

TEST_F(Queue, WhatIsReadyIsNarrowedByEveryFilter)
{
    auto first = document("i1", TransmissionStatus::to_send, "2026-11-01");
    first.number = "1/2026";
    const auto one = saved(first);
    auto second = document("i2", TransmissionStatus::to_send, "2026-11-20", "e2");
    second.number = "2/2026";
    const auto two = saved(second);
    saved(document("i3", TransmissionStatus::to_correct));
    Session session = ledger().session();
    const SendQueue queue(session);
    const auto expect_only = [&](const DocumentFilter& filter, std::int64_t id, const char* what) {
        EXPECT_EQ(queue.ready_ids(filter, 10), std::vector<std::int64_t>{id}) << what;
        EXPECT_EQ(queue.ready(filter), (DocumentSum{1, 10000})) << what;
    };
    expect_only({.number = "1/"}, one, "number");
    expect_only({.invoice_ids = {{"i2", "i3"}}}, two, "patient");
    expect_only({.paid_until = "2026-11-10"}, one, "until");
    expect_only({.paid_from = "2026-11-10"}, two, "from");
    expect_only({.status = TransmissionStatus::to_send, .billing_entity_id = "e2"}, two, "status and entity");
    for (const DocumentFilter& none :
         {DocumentFilter{.status = TransmissionStatus::to_correct}, DocumentFilter{.changed = true},
          DocumentFilter{.mistake = Mistake{"V06"}}, DocumentFilter{.billing_entity_id = "e1", .number = "2/"}}) {
        EXPECT_TRUE(queue.ready_ids(none, 10).empty());
        EXPECT_EQ(queue.ready(none), DocumentSum{});
    }
    EXPECT_EQ(queue.ready_ids({}, 10), (std::vector<std::int64_t>{one, two}));
}

TEST_F(Queue, GivesAWishBack)
{
    const auto id = saved(document("i1", TransmissionStatus::to_send));
    enqueue({id});
    write([](Session& session) { EXPECT_EQ(SendQueue(session).withdraw_all(), 1); });
    EXPECT_FALSE(stored(id).queued_at);
}

TEST_F(Queue, OffersNothingOfAnEntityThatIsNotConfigured)
{
    const auto id = saved(document("i1", TransmissionStatus::to_send));
    enqueue({id});
    EXPECT_FALSE(next_to_send());
    configure("e1");
    EXPECT_EQ(next_to_send(), id);
}

TEST_F(Queue, PassesOverABlockedEntity)
{
    configure("e1");
    configure("e2");
    const auto first = saved(document("i1", TransmissionStatus::to_send));
    const auto second = saved(document("i2", TransmissionStatus::to_send, "2026-11-20", "e2"));
    enqueue({first}, 1);
    enqueue({second}, 2);
    EXPECT_EQ(next_to_send(), first);
    write([](Session& session) { EntityStateTable(session).block("e1", "Credenziali rifiutate.", 5); });
    EXPECT_EQ(next_to_send(), second);
    EXPECT_TRUE(stored(first).queued_at);
}

TEST_F(Queue, SaysWhenAWaitingEntityCanBeTriedAgain)
{
    configure("e1");
    const auto id = saved(document("i1", TransmissionStatus::to_send));
    EXPECT_FALSE(next_work_at(1000));
    enqueue({id});
    EXPECT_EQ(next_work_at(1000), 1000);
    write([](Session& session) { EntityStateTable(session).wait("e1", "Il Sistema TS non risponde.", 6000); });
    EXPECT_FALSE(next_to_send(1000));
    EXPECT_EQ(next_work_at(1000), 6000);
    EXPECT_EQ(next_to_send(6000), id);
}

TEST_F(Queue, AsksForTheOldestOpenAnswerWhenItIsTime)
{
    configure("e1");
    Document early = document("i1", TransmissionStatus::to_verify);
    early.verify_after = 500;
    const auto id = saved(early);
    Session session = ledger().session();
    EXPECT_FALSE(SendQueue(session).next_to_verify(499));
    EXPECT_EQ(SendQueue(session).next_to_verify(500)->id, id);
    EXPECT_EQ(next_work_at(100), 500);
}

TEST_F(Queue, TurnsClaimsWithoutAnswerIntoOpenQuestions)
{
    const auto id = saved(document("i1", TransmissionStatus::sending));
    write([&](Session& session) {
        AttemptTable(session).add(
            {.document_id = id, .key = {"01234567897", *plugin::domain::Date::of(2026, 11, 20), 1, "FT/1"}});
    });
    restart();
    write([](Session& session) { EXPECT_EQ(SendQueue(session).recover_claims(77), 1); });
    EXPECT_EQ(stored(id).status, TransmissionStatus::to_verify);
    EXPECT_EQ(stored(id).verify_after, 77);
    Session session = ledger().session();
    EXPECT_EQ(AttemptTable(session).last(id)->state, AttemptState::uncertain);
}

TEST_F(Queue, AFileIsOfTheEntityThatHasEnoughAndWaitsLongest)
{
    configure("e1");
    configure("e2");
    const auto of = [&](const std::string& invoice, const std::string& entity) {
        return saved(document(invoice, TransmissionStatus::to_send, "2026-11-20", entity));
    };
    const auto entity_for_file = [&](std::int64_t least) {
        Session session = ledger().session();
        return SendQueue(session).entity_for_file(least, 1000);
    };
    EXPECT_EQ(entity_for_file(1), std::nullopt);
    enqueue({of("i1", "e1"), of("i2", "e1")}, 200);
    enqueue({of("i3", "e2")}, 100);
    EXPECT_EQ(entity_for_file(3), std::nullopt);
    EXPECT_EQ(entity_for_file(2), "e1");
    EXPECT_EQ(entity_for_file(1), "e2");

    write([](Session& session) { EntityStateTable(session).wait("e2", "Il Sistema TS non risponde.", 6000); });
    EXPECT_EQ(entity_for_file(1), "e1");
    write([](Session& session) { EntityStateTable(session).block("e1", "Credenziali rifiutate.", 5); });
    EXPECT_EQ(entity_for_file(1), std::nullopt);
}

TEST_F(Queue, ChoosingTheEntityOfAFileTakesNoMoreMemoryForALongQueue)
{
    configure("e1");
    write([&](Session& session) {
        for (int i = 0; i < 5000; ++i) {
            Document queued = document("i" + std::to_string(i), TransmissionStatus::to_send);
            queued.queued_at = 100;
            DocumentTable(session).save(queued);
        }
    });
    Session session = ledger().session();
    SendQueue queue(session);
    EXPECT_EQ(queue.entity_for_file(100, 1000), "e1"); // the statement is prepared, the first pages are read

    const std::int64_t before = sqlite3_memory_used();
    sqlite3_memory_highwater(1);
    EXPECT_EQ(queue.entity_for_file(100, 1000), "e1");
    EXPECT_LT(sqlite3_memory_highwater(0) - before, 50'000); // to sort them takes 160,000
}
