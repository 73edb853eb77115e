// What is committed is on the disk; a migration happens whole or not at all, whatever ends it.
#include "plugin/ledger/copy.hpp"
#include "plugin/ledger/schema.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"
#include "tests/support/failing_disk.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace plugin::ledger;
using plugin::domain::TransmissionStatus;
namespace fs = std::filesystem;

namespace {

class Durable : public Ledger {};

// A file in which two steps are done, and a third that adds much and then runs `last`.
class Migration : public testing::Test {
protected:
    static constexpr fs::perms k_owner_only = fs::perms::owner_read | fs::perms::owner_write;

    Migration()
    {
        SQLite::Database database = open();
        database.exec("PRAGMA journal_mode=WAL");
        bring_up_to_date(database, file(), std::span(m_steps).first(2));
    }

    SQLite::Database open() const
    {
        return SQLite::Database(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    }
    fs::path file() const { return m_directory.path() / "ledger.db"; }
    fs::path copy() const { return file().string() + ".before-3"; }

    void expect_unchanged() const
    {
        SQLite::Database database = open();
        EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), 2);
        EXPECT_EQ(database.execAndGet("SELECT count(*) FROM a").getInt(), 1);
        EXPECT_FALSE(database.tableExists("c"));
        EXPECT_EQ(database.execAndGet("PRAGMA integrity_check").getString(), "ok");
    }

    support::TemporaryDirectory m_directory;
    const char* const m_steps[3] = {
        "CREATE TABLE a (x); INSERT INTO a VALUES (7)", "CREATE TABLE b (y)",
        // More than SQLite keeps in memory, so that a part is in the log when it ends.
        "PRAGMA cache_size=10; CREATE TABLE c (z); DELETE FROM a; INSERT INTO c WITH RECURSIVE n (i) AS (SELECT 1 "
        "UNION "
        "ALL SELECT i + 1 FROM n WHERE i < 2000) SELECT zeroblob(1000) FROM n; SELECT last_of_all()"};
};

void define_last(SQLite::Database& database, void (*last)(sqlite3_context*, int, sqlite3_value**))
{
    sqlite3_create_function(database.getHandle(), "last_of_all", 0, SQLITE_UTF8, nullptr, last, nullptr, nullptr);
}

} // namespace

TEST_F(Durable, EveryConnectionWritesToTheDiskBeforeACommitReturns)
{
    Session one = ledger().session();
    Session two = ledger().session();
    for (Session* session : {&one, &two}) {
        EXPECT_EQ(session->connection().execAndGet("PRAGMA synchronous").getInt(), 2);
        EXPECT_EQ(session->connection().execAndGet("PRAGMA journal_mode").getString(), "wal");
    }
}

TEST_F(Durable, ACommitThatTheDiskDoesNotConfirmFails)
{
    support::FailingDisk disk;
    restart();
    Session session = ledger().session();
    Transaction transaction(session);
    Document claimed = document("i1", TransmissionStatus::sending);
    DocumentTable(session).save(claimed);
    disk.fail_from(1, support::DiskFault::not_synced);
    EXPECT_THROW(transaction.commit(), SQLite::Exception);
    EXPECT_TRUE(disk.has_failed()) << "without synchronous=FULL nothing would have been asked of the disk";
    disk.heal();
}

TEST_F(Migration, HappensWholeAfterACopyForItsOwnerOnly)
{
    const mode_t before = ::umask(0);
    SQLite::Database database = open();
    define_last(database, [](sqlite3_context* context, int, sqlite3_value**) { sqlite3_result_int(context, 1); });
    bring_up_to_date(database, file(), m_steps);
    ::umask(before);
    EXPECT_EQ(database.execAndGet("SELECT count(*) FROM c").getInt(), 2000);
    EXPECT_EQ(fs::status(copy()).permissions(), k_owner_only);
    SQLite::Database copied(copy().string());
    EXPECT_EQ(copied.execAndGet("PRAGMA user_version").getInt(), 2);
    EXPECT_EQ(copied.execAndGet("SELECT x FROM a").getInt(), 7);
}

TEST_F(Migration, ThatFailsLeavesFileAndVersionAsTheyWere)
{
    SQLite::Database database = open();
    define_last(database, [](sqlite3_context* context, int, sqlite3_value**) {
        sqlite3_result_error(context, "it does not go", -1);
    });
    EXPECT_THROW(bring_up_to_date(database, file(), m_steps), SQLite::Exception);
    expect_unchanged();
}

TEST_F(Migration, ThatIsKilledLeavesFileAndVersionAsTheyWereAndIsDoneByTheNextOpening)
{
    const pid_t child = fork();
    if (child == 0) {
        SQLite::Database database = open();
        define_last(database, [](sqlite3_context*, int, sqlite3_value**) { ::kill(::getpid(), SIGKILL); });
        bring_up_to_date(database, file(), m_steps);
        _exit(0);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    ASSERT_GT(fs::file_size(file().string() + "-wal"), 1'000'000u) << "it was in the middle";
    expect_unchanged();
    SQLite::Database database = open();
    define_last(database, [](sqlite3_context* context, int, sqlite3_value**) { sqlite3_result_int(context, 1); });
    bring_up_to_date(database, file(), m_steps);
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), 3);
    EXPECT_EQ(database.execAndGet("SELECT count(*) FROM c").getInt(), 2000);
}

TEST_F(Migration, DoesNotBeginWhereItsCopyFindsNoRoom)
{
    support::FailingDisk disk;
    for (int nth = 1;; ++nth) {
        SQLite::Database database = open();
        define_last(database, [](sqlite3_context* context, int, sqlite3_value**) { sqlite3_result_int(context, 1); });
        disk.fail_from(nth, support::DiskFault::full);
        bool done = true;
        try {
            bring_up_to_date(database, file(), m_steps);
        } catch (const std::exception&) {
            done = false;
        }
        const bool failed = disk.has_failed();
        disk.heal();
        if (done && !failed) break;
        ASSERT_LT(nth, 3000);
        if (done) continue; // only in what may fail: the log is written into the file by the next one
        expect_unchanged();
        if (nth > 40) nth += 60; // the many writes of the step are alike
    }
    SQLite::Database database = open();
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), 3);
}
