// A ledger that was put back from a copy, or rebuilt after damage: what was sent is found out before anything is sent.
#include "plugin/ledger/backup.hpp"
#include "plugin/ledger/proposal_table.hpp"
#include "plugin/ledger/reconciliation_table.hpp"
#include "plugin/ledger/restore.hpp"
#include "tests/plugin/sending/file_practice.hpp"
#include "tests/plugin/sending/remembering_sistema_ts.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class Reconciling : public FilePractice {
protected:
    Reconciling()
    {
        configure();
        pass(std::chrono::milliseconds{0});
    }

    Sending job()
    {
        return Sending(host(), ledger(), rules(), [this](const Environment&, const sts::Credentials&) {
            return std::make_unique<RememberingSistemaTs>(m_archive);
        });
    }

    // Returns how many were ready.
    std::int64_t ask_for_all()
    {
        std::int64_t asked = 0;
        write([&](ledger::Session& session) {
            ledger::SendQueue queue(session);
            asked = queue.enqueue(queue.ready_ids({}, 1000), "Anna", m_now);
        });
        return asked;
    }

    // The jobs of `hours` hours, the doctor asking for everything that is ready whenever he looks.
    void work(int hours = 1, bool doctor_asks = true)
    {
        for (int quarter = 0; quarter < 4 * hours; ++quarter) {
            take_in();
            if (doctor_asks) ask_for_all();
            const Sending sending = job();
            for (int step = 0; step < 100 && sending.step(call()).more; ++step) {
            }
            pass(std::chrono::minutes{15});
        }
        take_in();
    }

    void put(const std::string& id, const std::string& issued_on = "2026-11-20")
    {
        host_sdk::Invoice paid = invoice(id);
        paid.issued_on = paid.paid_on.emplace(issued_on);
        m_fake.put(paid);
    }

    void back_up() { ledger::back_up(file(), copy()); }
    void put_back()
    {
        stop();
        ledger::restore(copy(), file());
        restart();
    }
    void overwrite_ledger()
    {
        stop();
        std::ofstream(file(), std::ios::binary) << std::string(20000, '?');
        restart();
    }

    std::filesystem::path file() const { return Practice::file(); }
    std::filesystem::path copy() const { return m_directory.path() / "copy.db"; }

    std::int64_t held_back()
    {
        ledger::Session session = ledger().session();
        return ledger::ReconciliationTable(session).count_held_back();
    }

    std::string proposed(const std::string& invoice_id)
    {
        ledger::Session session = ledger().session();
        const auto proposal = ledger::ProposalTable(session).find(document(invoice_id).id);
        return proposal ? proposal->operation : "";
    }

    int received(const std::string& number) { return m_archive.received[number]; }

    Archive m_archive;
};

} // namespace

TEST_F(Reconciling, AnOrdinaryLedgerAsksForNothing)
{
    put("i1");
    work();
    EXPECT_EQ(received("FT/i1"), 1);
    EXPECT_TRUE(m_archive.months_asked.empty());
}

TEST_F(Reconciling, WhatWasSentAfterTheCopyIsNotSentAgainAndTheOthersGoOn)
{
    put("i1");
    put("i2");
    take_in();
    back_up();
    enqueue("i1");
    work(1, false);
    ASSERT_EQ(document("i1").status, TransmissionStatus::accepted);
    const std::string protocol = document("i1").protocol;

    put_back();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_TRUE(document("i1").held_back);
    work();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i1").protocol, protocol);
    EXPECT_FALSE(document("i1").changed_after_sending) << "the invoice says what was sent";
    EXPECT_EQ(document("i2").status, TransmissionStatus::accepted);
    EXPECT_EQ(received("FT/i1"), 1);
    EXPECT_EQ(received("FT/i2"), 1);
    EXPECT_EQ(held_back(), 0);
}

TEST_F(Reconciling, AWishOfTheCopyIsTakenBack)
{
    put("i1");
    take_in();
    enqueue("i1");
    back_up();
    put_back();
    EXPECT_FALSE(document("i1").queued_at);
    work(2, false);
    EXPECT_EQ(received("FT/i1"), 0) << "the doctor may have taken it back since";
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
}

TEST_F(Reconciling, NothingIsSentWhileWhatWasOnItsWayMayStillArrive)
{
    put("i1");
    take_in();
    back_up();
    put_back();
    take_in();
    EXPECT_EQ(ask_for_all(), 0);
    write([&](ledger::Session& session) { EXPECT_EQ(ledger::SendQueue(session).ready().count, 0); });
    const host_sdk::Step step = job().step(call());
    EXPECT_TRUE(step.more);
    EXPECT_TRUE(m_archive.months_asked.empty());
    const host_sdk::Step next = job().step(call());
    EXPECT_GE(next.wait, std::chrono::minutes{14}) << "it waits, and does not turn in circles";
}

TEST_F(Reconciling, AFileThatIsNotJudgedYetIsWaitedFor)
{
    for (const char* id : {"i1", "i2", "i3"})
        put(id);
    take_in();
    back_up();
    m_archive.before_answer = [&] { throw std::runtime_error("the process ends here"); };
    for (const char* id : {"i1", "i2", "i3"})
        enqueue(id);
    EXPECT_THROW(job().step(call()), std::runtime_error);
    m_archive.before_answer = [] {};
    const std::string protocol = m_archive.documents.at("FT/i1").protocol;
    m_archive.unjudged.insert(protocol);
    for (auto& [number, entry] : m_archive.documents)
        entry.month = "never"; // not in the archive before it is judged

    put_back();
    work(2);
    EXPECT_EQ(received("FT/i1"), 1);
    EXPECT_EQ(held_back(), 3);
    {
        ledger::Session session = ledger().session();
        EXPECT_THAT(support::italian(ledger::ReconciliationTable(session).entities().at(0).trouble),
                    HasSubstr("elaborando"));
    }
    m_archive.unjudged.clear();
    for (auto& [number, entry] : m_archive.documents)
        entry.month = "2026-11";
    work(1);
    for (const char* id : {"i1", "i2", "i3"}) {
        EXPECT_EQ(document(id).status, TransmissionStatus::accepted);
        EXPECT_EQ(document(id).protocol, protocol);
        EXPECT_EQ(received("FT/" + std::string(id)), 1);
    }
}

TEST_F(Reconciling, MonthsAreReadBackToTheOldestDocumentAndNoFurther)
{
    put("old", "2026-08-31");
    put("new");
    take_in();
    back_up();
    put_back();
    work(2);
    EXPECT_THAT(m_archive.months_asked, ElementsAre("2026-11", "2026-10", "2026-09", "2026-08"));
    EXPECT_EQ(received("FT/old"), 1);
    put("older", "2026-07-01"); // comes later
    work(2);
    EXPECT_THAT(m_archive.months_asked, Contains("2026-07"));
    EXPECT_EQ(received("FT/older"), 1);
}

TEST_F(Reconciling, AMonthThatCannotBeReadHoldsOnlyWhatIsOlderThanTheNext)
{
    put("old", "2026-09-15");
    put("new");
    take_in();
    back_up();
    m_archive.unreadable_months = {"2026-10"};
    put_back();
    work(2);
    EXPECT_EQ(received("FT/new"), 1);
    EXPECT_EQ(received("FT/old"), 0);
    EXPECT_EQ(held_back(), 1);
    m_archive.unreadable_months.clear();
    work(2);
    EXPECT_EQ(received("FT/old"), 1);
}

TEST_F(Reconciling, WhatWasSentWithOtherAmountsCountsAsChanged)
{
    put("i1");
    take_in();
    back_up();
    enqueue("i1");
    work(1, false);
    host_sdk::Invoice dearer = invoice("i1");
    dearer.total_cents = 15000;
    dearer.lines[0].amount_cents = 15000;
    m_fake.put(dearer);
    put_back();
    work(2);
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_TRUE(document("i1").changed_after_sending);
    EXPECT_EQ(proposed("i1"), "V");
    EXPECT_EQ(received("FT/i1"), 1);
}

TEST_F(Reconciling, AVariationOfAfterTheCopyIsNotProposedAgain)
{
    put("i1");
    take_in();
    enqueue("i1");
    work(1, false);
    back_up();
    host_sdk::Invoice dearer = invoice("i1");
    dearer.total_cents = 15000;
    dearer.lines[0].amount_cents = 15000;
    m_fake.put(dearer);
    take_in();
    ASSERT_EQ(proposed("i1"), "V");
    const std::int64_t id = document("i1").id;
    write([&](ledger::Session& session) { ledger::SendQueue(session).enqueue_proposed(id, "V", "Anna", m_now); });
    work(1, false);
    const std::string protocol = document("i1").protocol;
    ASSERT_EQ(proposed("i1"), "");

    put_back();
    take_in();
    EXPECT_EQ(proposed("i1"), "V");
    write([&](ledger::Session& session) {
        EXPECT_FALSE(ledger::SendQueue(session).enqueue_proposed(id, "V", "Anna", m_now)) << "held back";
    });
    work(2, false);
    EXPECT_EQ(proposed("i1"), "");
    EXPECT_EQ(document("i1").protocol, protocol);
    EXPECT_FALSE(document("i1").changed_after_sending);
}

TEST_F(Reconciling, AnInvoiceThatIsNoLongerPaidComesBackWithItsCancellation)
{
    put("i1");
    put("i2");
    work();
    host_sdk::Invoice unpaid = invoice("i1");
    unpaid.paid_on.reset();
    m_fake.put(unpaid);
    overwrite_ledger();
    associate("s1", domain::ExpenseType::SR);
    configure();
    work(2);
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(proposed("i1"), "C");
    EXPECT_EQ(document("i2").status, TransmissionStatus::accepted);
    EXPECT_EQ(received("FT/i1"), 1);
    EXPECT_EQ(received("FT/i2"), 1);
}

TEST_F(Reconciling, ARefundIsAskedForBecauseNoReportListsIt)
{
    put("i1");
    work();
    m_fake.put(credit_note("n1", "i1"));
    m_fake.put(credit_note("n2", "i1"));
    take_in();
    enqueue("n1");
    work(1, false);
    ASSERT_EQ(received("FT/n1"), 1);
    overwrite_ledger();
    associate("s1", domain::ExpenseType::SR);
    configure();
    work(3);
    EXPECT_EQ(document("n1").status, TransmissionStatus::accepted);
    EXPECT_EQ(received("FT/n1"), 1);
    EXPECT_EQ(received("FT/n2"), 1) << "this one was not sent before";
    EXPECT_EQ(received("FT/i1"), 1);
}

TEST_F(Reconciling, ALedgerThatWasLostIsRebuiltFromTheHostAndFromSistemaTs)
{
    for (int i = 1; i <= 5; ++i)
        put("i" + std::to_string(i), "2026-0" + std::to_string(i + 3) + "-10");
    work(1);
    put("later");
    overwrite_ledger();
    EXPECT_THAT(ledger().repair(), HasSubstr("was rebuilt"));
    take_in();
    work(1);
    EXPECT_EQ(held_back(), 0) << "nothing is known of any type of expense, so nothing could be sent";
    associate("s1", domain::ExpenseType::SR);
    work(1);
    EXPECT_EQ(held_back(), 6) << "without credentials nothing can be asked";
    configure();
    work(3);
    for (int i = 1; i <= 5; ++i) {
        EXPECT_EQ(document("i" + std::to_string(i)).status, TransmissionStatus::accepted);
        EXPECT_EQ(received("FT/i" + std::to_string(i)), 1);
    }
    EXPECT_EQ(received("FT/later"), 1);
}
