#include "ledger_fixture.hpp"
#include "plugin/ledger/others_writing.hpp"

using namespace plugin::ledger;
using plugin::domain::TransmissionStatus;

class OthersWritingTest : public Ledger {};

TEST_F(OthersWritingTest, HasNotHappenedWhereNobodyWrote)
{
    saved(document("i1", TransmissionStatus::to_send));
    Session session = ledger().session();
    for (int i = 0; i < 2; ++i) {
        const OthersWriting others(session);
        Document read = DocumentTable(session).find(1).value();
        const Document stored = read;
        Transaction transaction(session);
        EXPECT_FALSE(others.has_happened());
        read.note = "by itself";
        DocumentTable(session).save(read, stored);
        EXPECT_FALSE(others.has_happened());
        transaction.commit();
    }
}

TEST_F(OthersWritingTest, IsNoticedAfterTheReading)
{
    Session session = ledger().session();
    const OthersWriting others(session);
    EXPECT_FALSE(DocumentTable(session).find(1));
    saved(document("i1", TransmissionStatus::to_send));
    const Transaction transaction(session);
    EXPECT_TRUE(others.has_happened());
}

TEST_F(OthersWritingTest, OfBeforeDoesNotCount)
{
    Session session = ledger().session();
    EXPECT_FALSE(DocumentTable(session).find(1));
    saved(document("i1", TransmissionStatus::to_send));
    const OthersWriting others(session);
    EXPECT_TRUE(DocumentTable(session).find(1));
    const Transaction transaction(session);
    EXPECT_FALSE(others.has_happened());
}
