#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/schema.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <thread>

using namespace plugin::ledger;
using plugin::domain::TransmissionStatus;

namespace {

class LedgerFile : public Ledger {};

SQLite::Database open(const std::filesystem::path& file)
{
    return SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

} // namespace

TEST_F(LedgerFile, IsReadableByItsOwnerOnly)
{
    const auto mode = std::filesystem::status(file()).permissions();
    EXPECT_EQ(mode, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(LedgerFile, KeepsWhatWasCommittedAndNothingElse)
{
    const std::int64_t kept = saved(document("i1", TransmissionStatus::to_send));
    {
        Session session = ledger().session();
        Transaction transaction(session);
        Document lost = document("i2", TransmissionStatus::to_send);
        DocumentTable(session).save(lost);
    }
    restart();
    Session session = ledger().session();
    EXPECT_TRUE(DocumentTable(session).find(kept));
    EXPECT_FALSE(DocumentTable(session).find_by_invoice("i2"));
}

TEST_F(LedgerFile, RefusesToBeWrittenOutsideATransaction)
{
    Session session = ledger().session();
    Document document = Ledger::document("i1", TransmissionStatus::to_send);
    EXPECT_THROW(DocumentTable(session).save(document), std::logic_error);
}

TEST_F(LedgerFile, RefusesANewerSchemaAndLeavesItAlone)
{
    const support::TemporaryDirectory directory;
    const auto newer = directory.path() / "ledger.db";
    {
        SQLite::Database database = open(newer);
        database.exec("CREATE TABLE future (x); PRAGMA user_version=99");
    }
    try {
        const LedgerDatabase opened(newer);
        FAIL() << "a newer schema was taken";
    } catch (const LedgerError& error) {
        EXPECT_NE(std::string(error.what()).find("newer version"), std::string::npos);
    }
    SQLite::Database database = open(newer);
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), 99);
    EXPECT_TRUE(database.tableExists("future"));
}

TEST_F(LedgerFile, LeavesACopyBesideItBeforeAnUpgrade)
{
    const support::TemporaryDirectory directory;
    const auto file = directory.path() / "old.db";
    SQLite::Database database = open(file);
    const char* const first[] = {"CREATE TABLE a (x); INSERT INTO a VALUES (7)"};
    bring_up_to_date(database, file, first);
    const char* const both[] = {first[0], "DROP TABLE a; CREATE TABLE b (y)"};
    bring_up_to_date(database, file, both);

    EXPECT_TRUE(database.tableExists("b"));
    SQLite::Database copy = open(file.string() + ".before-2");
    EXPECT_EQ(copy.execAndGet("SELECT x FROM a").getInt(), 7);
}

TEST_F(LedgerFile, StaysAsItWasWhenAnUpgradeFails)
{
    const support::TemporaryDirectory directory;
    const auto file = directory.path() / "old.db";
    SQLite::Database database = open(file);
    const char* const first[] = {"CREATE TABLE a (x)"};
    bring_up_to_date(database, file, first);
    const char* const broken[] = {first[0], "CREATE TABLE b (y)", "this is no SQL"};
    EXPECT_ANY_THROW(bring_up_to_date(database, file, broken));
    EXPECT_FALSE(database.tableExists("b"));
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), 1);
}

TEST_F(LedgerFile, OfTheSchemaBeforeKeepsItsDocumentsAndListsThemInEveryOrder)
{
    const support::TemporaryDirectory directory;
    const auto file = directory.path() / "ledger.db";
    {
        SQLite::Database database = open(file);
        bring_up_to_date(database, file, migrations().first(7)); // before the orders of the list
        database.exec("INSERT INTO document SELECT value, 'i' || value, 'e1', value || '/2026', '2026-01-01', "
                      "'2026-01-01', 10000 - value, 'invoice', 0, 'to_send', 0, 0, NULL, '', '', 0, 0, '', '', NULL, "
                      "NULL, 0, NULL, '', '', 0, '' FROM json_each('[8, 9, 10, 11]')");
    }
    LedgerDatabase opened(file);
    Session session = opened.session();
    const auto numbers_in = [&](DocumentOrder order) {
        std::string numbers;
        for (const Document& document : DocumentTable(session).page({}, std::nullopt, 25, order)) {
            numbers += document.number + " ";
        }
        return numbers;
    };
    EXPECT_EQ(numbers_in({DocumentSort::number, false}), "8/2026 9/2026 10/2026 11/2026 ");
    EXPECT_EQ(numbers_in({DocumentSort::amount, true}), "8/2026 9/2026 10/2026 11/2026 ");
    EXPECT_EQ(numbers_in({}), "11/2026 10/2026 9/2026 8/2026 ");
}

TEST_F(LedgerFile, IsReadByTwoThreadsWhileAJobWrites)
{
    constexpr int k_batches = 20;
    std::atomic<bool> done{false};
    std::atomic<int> torn{0};
    std::atomic<int> reads{0};
    // Each batch adds two documents in one transaction: a reader never sees an odd number.
    const auto read = [&] {
        while (!done) {
            Session session = ledger().session();
            if (DocumentTable(session).counts({})[TransmissionStatus::to_send] % 2 != 0) ++torn;
            ++reads;
        }
    };
    std::thread one(read);
    std::thread two(read);
    for (int batch = 0; batch < k_batches; ++batch) {
        Session session = ledger().session();
        Transaction transaction(session);
        for (const char* half : {"a", "b"}) {
            Document added = document(std::to_string(batch) + half, TransmissionStatus::to_send);
            DocumentTable(session).save(added);
        }
        transaction.commit();
    }
    while (reads < 2) {
        std::this_thread::yield();
    }
    done = true;
    one.join();
    two.join();
    EXPECT_EQ(torn, 0);
    Session session = ledger().session();
    EXPECT_EQ(DocumentTable(session).counts({})[TransmissionStatus::to_send], 2 * k_batches);
}

TEST_F(LedgerFile, ASnapshotDoesNotChangeWhileItIsRead)
{
    Session reading = ledger().session();
    const Snapshot snapshot(reading);
    EXPECT_TRUE(DocumentTable(reading).page({}).empty());
    saved(document("i1", TransmissionStatus::to_send));
    EXPECT_TRUE(DocumentTable(reading).page({}).empty());
}
