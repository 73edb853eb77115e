#include "plugin/ledger/document_counts.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/statement.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

#include <random>

using namespace plugin::ledger;
using plugin::domain::TransmissionStatus;

namespace {

constexpr TransmissionStatus k_statuses[] = {TransmissionStatus::to_send, TransmissionStatus::to_correct,
                                             TransmissionStatus::taken_in_charge, TransmissionStatus::accepted,
                                             TransmissionStatus::rejected};

constexpr const char* k_days[] = {"-01-31", "-02-01", "-11-30", "-12-31"};

class Counts : public Ledger {
protected:
    // Saves, changes, hides and queues documents at random.
    void work(std::mt19937& random, int rounds)
    {
        const auto one_of = [&random](int choices) {
            return static_cast<int>(random() % static_cast<unsigned>(choices));
        };
        Session session = ledger().session();
        Transaction transaction(session);
        DocumentTable documents(session);
        for (int i = 0; i < rounds; ++i) {
            const std::string invoice = "i" + std::to_string(one_of(40));
            Document document = documents.find_by_invoice(invoice).value_or(
                Ledger::document(invoice, TransmissionStatus::to_send, "2026-03-01", "e1"));
            document.status = k_statuses[one_of(5)];
            document.billing_entity_id = one_of(2) == 0 ? "e1" : "e2";
            document.paid_on = std::to_string(2024 + one_of(3)) + k_days[one_of(4)];
            document.total_cents = one_of(10'000);
            document.hidden = one_of(5) == 0;
            const bool may_be_queued = document.status == TransmissionStatus::to_send && !document.hidden;
            document.queued_at = may_be_queued && one_of(2) == 0 ? std::optional<std::int64_t>(7) : std::nullopt;
            documents.save(document);
        }
        transaction.commit();
    }

    std::int64_t counted(const std::string& condition)
    {
        Session session = ledger().session();
        Statement row =
            prepare(session.connection(), "SELECT count(*) FROM document WHERE hidden = 0 AND " + condition);
        row.executeStep();
        return row.getColumn(0).getInt64();
    }
};

} // namespace

TEST_F(Counts, AreWhatCountingWouldFindWhateverHappened)
{
    std::mt19937 random(20261126);
    for (int round = 0; round < 20; ++round) {
        work(random, 50);
        Session session = ledger().session();
        const DocumentCounts kept(session);
        for (const TransmissionStatus status : k_statuses) {
            const std::string is_status = "status = '" + std::string(plugin::domain::storage_code(status)) + "'";
            for (const std::string entity : {"", "e1", "e2"}) {
                const std::string of_entity = entity.empty() ? "" : " AND billing_entity_id = '" + entity + "'";
                EXPECT_EQ(kept.by_status(entity)[status], counted(is_status + of_entity));
                EXPECT_EQ(kept.by_status(entity, PaidMonths::of_year(2025))[status],
                          counted(is_status + of_entity + " AND paid_on LIKE '2025%'"));
                EXPECT_EQ(kept.by_status(entity, {"2024-12", "2025-02"})[status],
                          counted(is_status + of_entity + " AND paid_on BETWEEN '2024-12-01' AND '2025-02-28'"));
                EXPECT_EQ(kept.not_queued(status, entity, {"2025-01", "2025-11"}).count,
                          counted(is_status + of_entity +
                                  " AND queued_at IS NULL AND paid_on BETWEEN '2025-01-01' AND '2025-11-30'"));
                EXPECT_EQ(kept.not_queued(status, entity).count,
                          counted(is_status + of_entity + " AND queued_at IS NULL"));
            }
        }
        EXPECT_EQ(kept.queued(), counted("queued_at IS NOT NULL"));
    }
}

TEST_F(Counts, AreThoseOfTheMomentThatASessionSees)
{
    const auto first = saved(Ledger::document("i1", TransmissionStatus::to_send));
    Session reader = ledger().session();
    const StatusCounts before{{TransmissionStatus::to_send, 1}};
    {
        const Snapshot moment(reader);
        EXPECT_EQ(DocumentCounts(reader).by_status(), before);
        Document changed = stored(first);
        changed.status = TransmissionStatus::rejected;
        saved(changed);
        saved(Ledger::document("i2", TransmissionStatus::to_send));
        EXPECT_EQ(DocumentCounts(reader).by_status(), before);
    }
    EXPECT_EQ(DocumentCounts(reader).by_status(),
              (StatusCounts{{TransmissionStatus::to_send, 1}, {TransmissionStatus::rejected, 1}}));
    saved(Ledger::document("i3", TransmissionStatus::to_send));
    EXPECT_EQ(DocumentCounts(reader).not_queued(TransmissionStatus::to_send, "").count, 2);
}

TEST_F(Counts, AreTakenOverFromALedgerThatDidNotKeepThem)
{
    upgrade_from(10, insertion_of_document(1, "to_send") + insertion_of_document(2, "to_send") +
                         insertion_of_document(3, "accepted"));
    Session session = ledger().session();
    EXPECT_EQ(DocumentCounts(session).by_status(),
              (StatusCounts{{TransmissionStatus::to_send, 2}, {TransmissionStatus::accepted, 1}}));
    EXPECT_EQ(DocumentCounts(session).not_queued(TransmissionStatus::to_send, "e1"), (DocumentSum{2, 20000}));
}

TEST_F(Counts, AreWhatTheyWereWhereATransactionIsRolledBack)
{
    std::mt19937 random(7);
    work(random, 20);
    Session session = ledger().session();
    const auto before = DocumentCounts(session).by_status();
    {
        const Transaction transaction(session);
        Document document = Ledger::document("more", TransmissionStatus::to_send, "2026-03-01", "e1");
        DocumentTable(session).save(document);
        EXPECT_EQ(DocumentCounts(session).by_status()[TransmissionStatus::to_send],
                  before.at(TransmissionStatus::to_send) + 1)
            << "what the open transaction has changed is counted";
    }
    EXPECT_EQ(DocumentCounts(session).by_status(), before);
    Transaction transaction(session);
    transaction.commit();
    EXPECT_EQ(DocumentCounts(session).by_status(), before);
}

TEST(PaidMonths, AreThoseOfDaysThatAreWholeMonths)
{
    const auto months = [](const std::string& first, const std::string& last) {
        const auto found = PaidMonths::of_days(first, last);
        return found ? found->first + " " + found->last : "none";
    };
    EXPECT_EQ(months("2026-01-01", "2026-12-31"), "2026-01 2026-12");
    EXPECT_EQ(months("2024-02-01", "2024-02-29"), "2024-02 2024-02");
    EXPECT_EQ(months("", "2026-03-31"), " 2026-03");
    EXPECT_EQ(months("2026-03-01", ""), "2026-03 ");
    EXPECT_EQ(months("", ""), " ");
    EXPECT_EQ(months("2026-03-02", "2026-03-31"), "none");
    EXPECT_EQ(months("2024-02-01", "2024-02-28"), "none");
    EXPECT_EQ(months("2026-03-01", "marzo"), "none");
}
