#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_counts.hpp"
#include "plugin/ledger/file_documents.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/statement.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

using namespace plugin::ledger;
using plugin::domain::TransmissionStatus;

namespace {

// A file of more documents than are changed at once, with documents of another one between them.
class FileOfMany : public Ledger {
protected:
    static constexpr int k_documents = 4500;

    FileOfMany()
    {
        Session session = ledger().session();
        Transaction transaction(session);
        m_file = begin(session);
        OutgoingFile other = begin(session);
        for (int number = 0; number < k_documents; ++number) {
            add(session, number, m_file);
            if (number % 1000 == 0) add(session, k_documents + number, other);
        }
        transaction.commit();
    }

    static plugin::domain::DocumentKey key(int number)
    {
        return {"01234567897", plugin::domain::Date::of(2026, 11, 20).value(), 1, "FT/i" + std::to_string(number)};
    }

    template <class Body>
    void change(Body body)
    {
        Session session = ledger().session();
        Transaction transaction(session);
        FileDocuments documents(session, m_file);
        body(documents);
        transaction.commit();
    }

    StatusCounts statuses()
    {
        Session session = ledger().session();
        return DocumentCounts(session).by_status();
    }

    std::int64_t attempts(const std::string& condition)
    {
        Session session = ledger().session();
        return session.connection().execAndGet("SELECT count(*) FROM attempt WHERE " + condition).getInt64();
    }

private:
    static OutgoingFile begin(Session& session)
    {
        OutgoingFile file;
        file.unique_id = make_unique_id();
        file.billing_entity_id = "e1";
        file.operation = "I";
        file.protocol = "99";
        OutgoingFileTable(session).save(file);
        return file;
    }

    static void add(Session& session, int number, const OutgoingFile& file)
    {
        Document claimed = document("i" + std::to_string(number), TransmissionStatus::sending);
        claimed.file_id = file.id;
        DocumentTable(session).save(claimed);
        Attempt attempt{.document_id = claimed.id, .key = key(number), .started_by = "Anna"};
        attempt.file_id = file.id;
        AttemptTable(session).add(attempt);
    }

    OutgoingFile m_file;
};

} // namespace

TEST_F(FileOfMany, IsJudgedDocumentByDocument)
{
    change([](FileDocuments& documents) { documents.taken_in_charge(); });
    EXPECT_EQ(statuses(),
              (StatusCounts{{TransmissionStatus::taken_in_charge, k_documents}, {TransmissionStatus::sending, 5}}));
    change([](FileDocuments& documents) {
        for (const int number : {0, 1999, 2000, 4499}) {
            EXPECT_TRUE(documents.add_message(key(number), {"S001", "ERRORE", "E"}));
        }
        EXPECT_TRUE(documents.add_message(key(2001), {"W001", "AVVISO", "W"}));
        EXPECT_FALSE(documents.add_message(key(k_documents), {"S001", "ERRORE", "E"})) << "of the other file";
        EXPECT_EQ(documents.judge(77), 4);
    });
    EXPECT_EQ(statuses(), (StatusCounts{{TransmissionStatus::accepted, k_documents - 5},
                                        {TransmissionStatus::accepted_with_warnings, 1},
                                        {TransmissionStatus::rejected, 4},
                                        {TransmissionStatus::sending, 5}}));
    EXPECT_EQ(attempts("state = 'answered' AND protocol = '99' AND ended_at = 77"), k_documents - 4);
    EXPECT_EQ(attempts("state = 'claimed'"), 5);
}

TEST_F(FileOfMany, GoesBackIntoTheQueueWhole)
{
    change([](FileDocuments& documents) { documents.queue_again(AttemptState::not_sent, "no network", 77); });
    EXPECT_EQ(attempts("state = 'not_sent'"), k_documents);
    Session session = ledger().session();
    EXPECT_EQ(DocumentCounts(session).queued(), k_documents);
    EXPECT_EQ(DocumentTable(session).find_by_invoice("i4499")->queued_by, "Anna");
    Transaction transaction(session);
    EXPECT_EQ(SendQueue(session).withdraw_all("e2"), 0);
    EXPECT_EQ(SendQueue(session).withdraw_all("e1"), k_documents);
    EXPECT_EQ(DocumentCounts(session).queued(), 0);
}

TEST_F(FileOfMany, IsAskedForDocumentByDocument)
{
    change([](FileDocuments& documents) { documents.ask_singly(77); });
    EXPECT_EQ(statuses(),
              (StatusCounts{{TransmissionStatus::to_verify, k_documents}, {TransmissionStatus::sending, 5}}));
    EXPECT_EQ(attempts("state = 'uncertain'"), k_documents);
}

TEST(FileId, IsNeverTheSame)
{
    EXPECT_EQ(make_unique_id().size(), 32u);
    EXPECT_NE(make_unique_id(), make_unique_id());
}
