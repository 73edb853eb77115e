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
    static Attempt attempt(std::int64_t document_id, std::int64_t started_at = 10)
    {
        return {.document_id = document_id,
                .key = {"01234567897", *plugin::domain::Date::of(2026, 11, 20), 1, "FT/1"},
                .totals = {{"SR", Cents(15000)}, {"SP", Cents(200)}},
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
    const std::int64_t sent = attempts.add(attempt(m_document));
    attempts.finish(
        sent, {AttemptState::answered, "scartato", "", "esitoChiamata 1", {{"S001", "ERRORE", "E"}, {"W1", "", "W"}}},
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
    const std::int64_t sent = attempts.add(attempt(m_document));
    attempts.finish(sent, {AttemptState::uncertain, "", "", "", {{"S017", "GIA' PRESENTE", "E"}}}, 20);
    attempts.finish(sent, {AttemptState::resolved, "accolto", "99", "", {{"P11", "Verificato", "W"}}}, 30);
    transaction.commit();
    EXPECT_EQ(attempts.last(m_document)->messages.size(), 2u);
    EXPECT_EQ(attempts.last(m_document)->state, AttemptState::resolved);
}

TEST_F(Attempts, AFinishedOneIsNeverRewritten)
{
    Session session = ledger().session();
    Transaction transaction(session);
    AttemptTable attempts(session);
    const std::int64_t sent = attempts.add(attempt(m_document));
    attempts.finish(sent, {AttemptState::answered, "accolto", "99", "", {}}, 20);
    EXPECT_THROW(attempts.finish(sent, {AttemptState::not_sent, "", "", "", {}}, 30), std::logic_error);
    EXPECT_THROW(attempts.finish(sent + 1, {AttemptState::not_sent, "", "", "", {}}, 30), std::logic_error);
}

TEST_F(Attempts, AreNeverRemoved)
{
    Session session = ledger().session();
    Transaction transaction(session);
    AttemptTable(session).add(attempt(m_document));
    EXPECT_ANY_THROW(session.connection().exec("DELETE FROM attempt"));
}

TEST_F(Attempts, AreListedTheNewestFirst)
{
    Session session = ledger().session();
    Transaction transaction(session);
    AttemptTable attempts(session);
    const std::int64_t newer = attempts.add(attempt(m_document, 20));
    attempts.add(attempt(m_document, 10));
    transaction.commit();
    ASSERT_EQ(attempts.list(m_document).size(), 2u);
    EXPECT_EQ(attempts.list(m_document)[0].id, newer);
}

TEST_F(Attempts, HoldNoTaxCodeThatSistemaTsRepeats)
{
    Session session = ledger().session();
    Transaction transaction(session);
    AttemptTable attempts(session);
    const std::int64_t sent = attempts.add(attempt(m_document));
    attempts.finish(
        sent,
        {AttemptState::answered, "scartato", "", "cf RSSMRA80A01H501U", {{"E1", "CF RSSMRA80A01H501U ERRATO", "E"}}},
        20);
    transaction.commit();
    EXPECT_EQ(attempts.last(m_document)->messages[0].description, "CF [codice fiscale] ERRATO");
    EXPECT_EQ(attempts.last(m_document)->technical, "cf [codice fiscale]");
}

TEST_F(Attempts, ThatHadNamesKeepWhatTheyTellAndTheirMessages)
{
    const auto named = [](const std::string& name, const std::string& document, const std::string& started_at) {
        return "INSERT INTO attempt VALUES ('" + name + "', " + document +
               ", 'I', '01234567897', '2026-01-31', 1, 'FT/1', 'print', 'digest', '8E:7E', " + started_at +
               ", 'Anna', 'answered', 'rejected', '', 20, '', NULL, 'content of " + name + "');";
    };
    upgrade_from(15, insertion_of_document(1, "rejected") + insertion_of_document(2, "accepted") +
                         named("ff", "1", "10") + named("0a", "1", "30") + named("bb", "2", "20") +
                         "INSERT INTO attempt_total VALUES ('0a', 'SR', 15000), ('0a', 'SP', 200);"
                         "INSERT INTO message VALUES ('0a', 0, 'S001', 'ERRORE', 'E'), ('0a', 1, 'W1', '', 'W'), "
                         "('ff', 0, 'S002', '', 'E');");
    Session session = ledger().session();
    const std::vector<Attempt> attempts = AttemptTable(session).list(1);
    ASSERT_EQ(attempts.size(), 2u);
    EXPECT_EQ(attempts[0].content, "content of 0a");
    EXPECT_EQ(attempts[0].totals, (TotalsByType{{"SR", Cents(15000)}, {"SP", Cents(200)}}));
    EXPECT_EQ(attempts[0].messages, (std::vector<Message>{{"S001", "ERRORE", "E"}, {"W1", "", "W"}}));
    EXPECT_EQ(attempts[0].started_by, "Anna");
    EXPECT_EQ(attempts[0].state, AttemptState::answered);
    EXPECT_EQ(attempts[1].messages, (std::vector<Message>{{"S002", "", "E"}}));
    EXPECT_EQ(AttemptTable(session).list(2).at(0).content, "content of bb");
    EXPECT_EQ(stored(1).fingerprint.size(), 32u);
    EXPECT_ANY_THROW(session.connection().exec("DELETE FROM attempt"));
    EXPECT_EQ(session.connection().execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt(), 0);
}
