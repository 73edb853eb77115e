#include "plugin/ledger/feed_table.hpp"
#include "plugin/ledger/notice_table.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

using namespace plugin::ledger;

namespace {

class Notices : public Ledger {};

} // namespace

TEST_F(Notices, AreRaisedOnceAndCleared)
{
    Session session = ledger().session();
    Transaction transaction(session);
    NoticeTable notices(session);
    notices.raise("certificate", "Manca il certificato.", 10);
    notices.raise("certificate", "Manca il certificato.", 20);
    ASSERT_EQ(notices.list().size(), 1u);
    EXPECT_EQ(notices.list()[0].since, 10);
    notices.raise("certificate", "Non è un certificato.", 30);
    EXPECT_EQ(notices.list()[0].since, 30);
    notices.clear("certificate");
    EXPECT_TRUE(notices.list().empty());
}

TEST_F(Notices, StandApartFromWhatWasReadOfTheHost)
{
    Session session = ledger().session();
    Transaction transaction(session);
    FeedTable feed(session);
    EXPECT_EQ(feed.revision("invoices"), 0);
    EXPECT_EQ(feed.basis(), "");
    feed.set_revision("invoices", 12);
    feed.set_basis("2026-11-24");
    EXPECT_EQ(feed.revision("invoices"), 12);
    EXPECT_EQ(feed.basis(), "2026-11-24");
}
