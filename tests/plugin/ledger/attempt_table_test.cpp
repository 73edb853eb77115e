#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/connection.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace plugin::ledger;
using plugin::domain::Cents;
using plugin::domain::TransmissionStatus;

namespace {

class Attempts : public Ledger {
protected:
    static Attempt attempt(std::string id, std::int64_t document_id, std::int64_t started_at = 10)
    {
        return {.id = std::move(id),
                .document_id = document_id,
                .key = {"01234567897", *plugin::domain::Date::of(2026, 11, 20), 1, "FT/1"},
                .totals = {{"SR", Cents(15000)}, {"SP", Cents(200)}},
                .fingerprint = "print",
                .request_digest = "digest",
                .certificate = "8E:7E",
                .started_at = started_at,
                .started_by = "Anna Bianchi"};
    }

    std::int64_t m_document = saved(document("i1", TransmissionStatus::sending));
};

} // namespace

TEST_F(Attempts, SurviveStorageWhole)
{
    Session session = ledger().session();
    Transaction transaction(session);
    AttemptTable attempts(session);
    attempts.add(attempt("a1", m_document));
    attempts.finish(
        "a1", {AttemptState::answered, "scartato", "", "esitoChiamata 1", {{"S001", "ERRORE", "E"}, {"W1", "", "W"}}},
        20);
    transaction.commit();
    const Attempt read = attempts.last(m_document).value();
    EXPECT_EQ(read.key.number, "FT/1");
    EXPECT_EQ(read.key.issued_on.iso(), "2026-11-20");
    EXPECT_EQ(read.totals, (TotalsByType{{"SR", Cents(15000)}, {"SP", Cents(200)}}));
    EXPECT_EQ(read.started_by, "Anna Bianchi");
    EXPECT_EQ(read.state, AttemptState::answered);
    EXPECT_EQ(read.ended_at, 20);
    EXPECT_EQ(read.messages, (std::vector<Message>{{"S001", "ERRORE", "E"}, {"W1", "", "W"}}));
}

TEST_F(Attempts, AnUncertainOneIsFinishedLaterAndKeepsItsFirstMessages)
{
    Session session = ledger().session();
    Transaction transaction(session);
    AttemptTable attempts(session);
    attempts.add(attempt("a1", m_document));
    attempts.finish("a1", {AttemptState::uncertain, "", "", "", {{"S017", "GIA' PRESENTE", "E"}}}, 20);
    attempts.finish("a1", {AttemptState::resolved, "accolto", "99", "", {{"P11", "Verificato", "W"}}}, 30);
    transaction.commit();
    EXPECT_EQ(attempts.last(m_document)->messages.size(), 2u);
    EXPECT_EQ(attempts.last(m_document)->state, AttemptState::resolved);
}

TEST_F(Attempts, AFinishedOneIsNeverRewritten)
{
    Session session = ledger().session();
    Transaction transaction(session);
    AttemptTable attempts(session);
    attempts.add(attempt("a1", m_document));
    attempts.finish("a1", {AttemptState::answered, "accolto", "99", "", {}}, 20);
    EXPECT_THROW(attempts.finish("a1", {AttemptState::not_sent, "", "", "", {}}, 30), std::logic_error);
    EXPECT_THROW(attempts.finish("other", {AttemptState::not_sent, "", "", "", {}}, 30), std::logic_error);
}

TEST_F(Attempts, AreNeverRemoved)
{
    Session session = ledger().session();
    Transaction transaction(session);
    AttemptTable(session).add(attempt("a1", m_document));
    EXPECT_ANY_THROW(session.connection().exec("DELETE FROM attempt"));
}

TEST_F(Attempts, AreListedTheNewestFirst)
{
    Session session = ledger().session();
    Transaction transaction(session);
    AttemptTable attempts(session);
    attempts.add(attempt("b", m_document, 10));
    attempts.add(attempt("a", m_document, 20));
    transaction.commit();
    ASSERT_EQ(attempts.list(m_document).size(), 2u);
    EXPECT_EQ(attempts.list(m_document)[0].id, "a");
}

TEST_F(Attempts, HoldNoTaxCodeThatSistemaTsRepeats)
{
    Session session = ledger().session();
    Transaction transaction(session);
    AttemptTable attempts(session);
    attempts.add(attempt("a1", m_document));
    attempts.finish(
        "a1",
        {AttemptState::answered, "scartato", "", "cf RSSMRA80A01H501U", {{"E1", "CF RSSMRA80A01H501U ERRATO", "E"}}},
        20);
    transaction.commit();
    EXPECT_EQ(attempts.last(m_document)->messages[0].description, "CF [codice fiscale] ERRATO");
    EXPECT_EQ(attempts.last(m_document)->technical, "cf [codice fiscale]");
}

TEST(AttemptId, IsNeverTheSame)
{
    EXPECT_EQ(make_attempt_id().size(), 32u);
    EXPECT_NE(make_attempt_id(), make_attempt_id());
}
