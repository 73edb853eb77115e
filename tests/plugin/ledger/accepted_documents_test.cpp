#include "ledger_fixture.hpp"
#include "plugin/ledger/accepted_documents.hpp"
#include "plugin/ledger/attempt_table.hpp"

#include <gmock/gmock.h>

namespace plugin::ledger {
namespace {

using domain::TransmissionStatus;

class Accepted : public Ledger {
protected:
    // A document that Sistema TS acquired with these amounts.
    std::int64_t acquired(const std::string& invoice, const std::string& paid_on, const TotalsByType& totals,
                          domain::DocumentKind kind = domain::DocumentKind::invoice, const std::string& entity = "e1")
    {
        Document one = document(invoice, TransmissionStatus::accepted, paid_on, entity);
        one.kind = kind;
        one.outcome_at = 1000 + static_cast<std::int64_t>(invoice.back());
        const auto id = saved(one);
        attempt(id, totals, 1, "P" + invoice);
        return id;
    }

    void attempt(std::int64_t document_id, const TotalsByType& totals, std::int64_t started_at,
                 const std::string& protocol, const std::string& operation = "I")
    {
        Session session = ledger().session();
        Transaction transaction(session);
        AttemptTable table(session);
        Attempt attempt{.document_id = document_id,
                        .operation = operation,
                        .key = {"01234567897", domain::Date::from_iso("2026-11-20").value(), 1, "1"},
                        .totals = totals};
        attempt.started_at = started_at;
        table.finish(table.add(attempt), {AttemptState::answered, "accolto", protocol, {}, {}}, started_at + 1);
        transaction.commit();
    }

    AcceptedYear year(const std::string& entity = "e1", int of = 2026)
    {
        Session session = ledger().session();
        return AcceptedDocuments(session).year(entity, of);
    }
};

constexpr auto k_cents = [](std::int64_t value) { return domain::Cents(value); };

} // namespace

TEST_F(Accepted, SumsTheYearByMonthAndType)
{
    acquired("i1", "2026-01-31", {{"SR", k_cents(10000)}, {"AA", k_cents(2000)}});
    acquired("i2", "2026-01-01", {{"SR", k_cents(5000)}});
    acquired("i3", "2026-12-31", {{"SR", k_cents(100)}});
    acquired("i4", "2026-12-01", {{"SR", k_cents(40)}}, domain::DocumentKind::credit_note);
    acquired("i5", "2025-12-31", {{"SR", k_cents(7)}});
    acquired("i6", "2027-01-01", {{"SR", k_cents(7)}});
    acquired("i7", "2026-06-01", {{"SR", k_cents(7)}}, domain::DocumentKind::invoice, "e2");
    const AcceptedYear sums = year();
    ASSERT_EQ(sums.by_month.size(), 2u);
    EXPECT_EQ(sums.by_month.at(1), (AcceptedSums{{2, 17000}, {}}));
    EXPECT_EQ(sums.by_month.at(12), (AcceptedSums{{1, 100}, {1, 40}}));
    ASSERT_EQ(sums.by_type.size(), 2u);
    EXPECT_EQ(sums.by_type.at("SR"), (AcceptedSums{{3, 15100}, {1, 40}}));
    EXPECT_EQ(sums.by_type.at("AA"), (AcceptedSums{{1, 2000}, {}}));
    EXPECT_EQ(sums.all, (AcceptedSums{{3, 17100}, {1, 40}}));
}

TEST_F(Accepted, CountsWhatSistemaTsHoldsAndNothingElse)
{
    const auto varied = acquired("i1", "2026-02-01", {{"SR", k_cents(10000)}});
    attempt(varied, {{"IC", k_cents(9000)}}, 5, "P2", "V");
    attempt(varied, {{"IC", k_cents(1)}}, 9, ""); // rejected: the one before counts
    saved(document("i2", TransmissionStatus::to_send, "2026-02-01"));
    saved(document("i3", TransmissionStatus::rejected, "2026-02-01"));
    Document withdrawn = stored(acquired("i4", "2026-02-01", {{"SR", k_cents(1)}}));
    withdrawn.hidden = true;
    saved(withdrawn);
    Document waiting = stored(acquired("i5", "2026-02-01", {{"SR", k_cents(300)}}));
    waiting.status = TransmissionStatus::to_send; // a variation was confirmed and has not left yet
    waiting.held_status = TransmissionStatus::accepted_with_warnings;
    saved(waiting);
    const AcceptedYear sums = year();
    EXPECT_EQ(sums.all, (AcceptedSums{{2, 9300}, {}}));
    EXPECT_EQ(sums.by_type.at("IC"), (AcceptedSums{{1, 9000}, {}}));
}

TEST_F(Accepted, WithoutAnAttemptTheTotalOfTheDocumentCounts)
{
    Document note = document("i1", TransmissionStatus::accepted, "2026-02-01");
    note.kind = domain::DocumentKind::credit_note;
    note.total_cents = -500;
    saved(note);
    EXPECT_EQ(year().by_type.at(""), (AcceptedSums{{}, {1, 500}}));
}

TEST_F(Accepted, FindsTheLastOneOfAnEntity)
{
    acquired("i1", "2026-01-31", {});
    const auto last = acquired("i3", "2026-01-01", {});
    acquired("i2", "2026-12-31", {});
    acquired("i9", "2026-12-31", {}, domain::DocumentKind::invoice, "e2");
    Session session = ledger().session();
    EXPECT_EQ(AcceptedDocuments(session).last("e1")->id, last);
    EXPECT_EQ(AcceptedDocuments(session).last("e3"), std::nullopt);
}

TEST_F(Accepted, KnowsTheYearsOfPayment)
{
    Session session = ledger().session();
    EXPECT_TRUE(AcceptedDocuments(session).years().empty());
    for (const char* day : {"2026-01-01", "2024-12-31", "2026-12-31", "2025-06-01"}) {
        saved(document(day, TransmissionStatus::to_send, day));
    }
    saved(document("unknown", TransmissionStatus::to_correct, ""));
    EXPECT_THAT(AcceptedDocuments(session).years(), testing::ElementsAre(2026, 2025, 2024));
}

} // namespace plugin::ledger
