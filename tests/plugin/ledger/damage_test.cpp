#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/connection.hpp"
#include "plugin/ledger/rebuild.hpp"
#include "plugin/ledger/receipt_table.hpp"
#include "plugin/ledger/reconciliation_table.hpp"
#include "plugin/ledger/schema.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/write_ahead_log.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"
#include "tests/support/file_content.hpp"
#include "tests/support/italian.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

using namespace plugin::ledger;
using plugin::domain::TransmissionStatus;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

using support::content_of;

// A ledger of two months of work, in a folder of its own, closed or left as a process leaves it that is killed.
class DamagedLedger : public testing::Test {
protected:
    static constexpr int k_documents = 400;

    fs::path file() const { return m_directory.path() / "ledger.db"; }
    fs::path log() const { return file().string() + "-wal"; }

    // In a process of its own that ends without closing anything.
    template <class Body>
    void killed_after(Body body)
    {
        const pid_t child = fork();
        if (child == 0) {
            auto* ledger = new LedgerDatabase(file());
            body(*ledger);
            _exit(0);
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        ASSERT_EQ(status, 0);
    }

    void closed()
    {
        LedgerDatabase ledger(file());
        fill(ledger);
    }

    static Document document(int number, TransmissionStatus status)
    {
        Document document;
        document.invoice_id = "i" + std::to_string(number);
        document.number = "FT/" + std::to_string(number);
        document.billing_entity_id = "e1";
        document.issued_on = document.paid_on = "2026-11-20";
        document.status = status;
        return document;
    }

    static void fill(LedgerDatabase& ledger)
    {
        Session session = ledger.session();
        Transaction transaction(session);
        ConfigurationTable configurations(session);
        Candidate candidate;
        candidate.billing_entity_id = "e1";
        candidate.account.username = "USER-e1";
        configurations.save_candidate(candidate);
        const Candidate saved = configurations.candidate("e1").value();
        configurations.begin_check(saved);
        configurations.activate(saved, 1);
        for (int number = 0; number < k_documents; ++number) {
            add_accepted(session, number);
        }
        ReceiptTable(session).save({"P1", ReceiptKind::pdf, "e1", "%PDF", 1});
        transaction.commit();
    }

    static void add_accepted(Session& session, int number)
    {
        Document accepted = document(number, TransmissionStatus::accepted);
        accepted.protocol = "P" + std::to_string(number);
        DocumentTable(session).save(accepted);
        Attempt attempt{.document_id = accepted.id,
                        .key = {"01234567897", plugin::domain::Date::of(2026, 11, 20).value(), 1, accepted.number}};
        attempt.state = AttemptState::answered;
        attempt.protocol = accepted.protocol;
        attempt.content = std::string(200, 'c');
        AttemptTable(session).add(attempt);
    }

    static void change(const fs::path& path, std::int64_t offset, const std::string& bytes)
    {
        std::fstream stream(path, std::ios::binary | std::ios::in | std::ios::out);
        stream.seekp(offset);
        stream << bytes;
    }

    std::vector<fs::path> kept_aside() const
    {
        std::vector<fs::path> folders;
        for (const auto& entry : fs::directory_iterator(m_directory.path())) {
            if (entry.path().filename().string().starts_with("ledger.db.damaged-")) folders.push_back(entry.path());
        }
        return folders;
    }

    // Opens the ledger, which mends it, and tells what was done.
    std::string mended()
    {
        m_ledger.emplace(file());
        return m_ledger->repair();
    }

    Session session() { return m_ledger->session(); }
    Document stored(int number)
    {
        Session open = session();
        return DocumentTable(open).find_by_invoice("i" + std::to_string(number)).value();
    }

    support::TemporaryDirectory m_directory;
    std::optional<LedgerDatabase> m_ledger;
};

} // namespace

TEST_F(DamagedLedger, IsNotFoundInAFileThatIsWhole)
{
    closed();
    EXPECT_EQ(mended(), "");
    EXPECT_TRUE(kept_aside().empty());
    Session open = session();
    EXPECT_FALSE(ReconciliationTable(open).find());
}

TEST_F(DamagedLedger, IsNotFoundWhereTheProcessWasKilled)
{
    killed_after([](LedgerDatabase& ledger) { fill(ledger); });
    ASSERT_GT(fs::file_size(log()), 0u);
    EXPECT_EQ(mended(), "");
    EXPECT_EQ(stored(7).protocol, "P7");
}

TEST_F(DamagedLedger, IsKeptAsideAsItIsWhereItIsNoDatabase)
{
    closed();
    change(file(), 0, std::string(4096, 'x'));
    const std::string before = content_of(file());
    EXPECT_THAT(mended(), HasSubstr("was damaged"));
    ASSERT_EQ(kept_aside().size(), 1u);
    EXPECT_EQ(content_of(kept_aside()[0] / "ledger.db"), before);
    EXPECT_EQ(fs::status(kept_aside()[0]).permissions(), fs::perms::owner_all);
    EXPECT_EQ(fs::status(file()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    Session open = session();
    EXPECT_THAT(support::italian(ReconciliationTable(open).find().value().report), HasSubstr("inserirle di nuovo"));
    EXPECT_FALSE(DocumentTable(open).find_by_invoice("i1"));
}

TEST_F(DamagedLedger, IsMadeAnewOfWhatCanBeReadWhereAPageIsOverwritten)
{
    killed_after([](LedgerDatabase& ledger) { fill(ledger); });
    std::int64_t page = 0; // of the attempts, in the middle
    {
        SQLite::Database checkpoint(file().string(), SQLite::OPEN_READWRITE);
        checkpoint.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        page = checkpoint
                   .execAndGet("SELECT pageno FROM dbstat WHERE name = 'attempt' AND pagetype = 'leaf' "
                               "ORDER BY path LIMIT 1 OFFSET 3")
                   .getInt64();
    }
    // The process before was killed, so every page is looked at.
    change(file(), (page - 1) * 4096, std::string(4096, '\x7f'));
    change(file().string() + ".lock", 0, "open   \n");
    std::ofstream(log()).flush();
    EXPECT_THAT(mended(), HasSubstr("not all"));
    Session open = session();
    EXPECT_TRUE(ConfigurationTable(open).find("e1")) << "the credentials could be read";
    std::int64_t accepted = 0;
    for (const auto& [status, count] : DocumentTable(open).counts({})) {
        if (status == TransmissionStatus::accepted) accepted = count;
    }
    EXPECT_GT(accepted, 200) << "rows before and after the page";
    EXPECT_LT(accepted, k_documents) << "one whose history was lost begins anew";
    EXPECT_EQ(SendQueue(open).ready().count, 0) << "and is held back";
}

TEST_F(DamagedLedger, IsFoundInAFileThatWasCutOrEmptiedOrIsGone)
{
    for (const auto& harm : std::initializer_list<std::function<void()>>{
             [&] { fs::resize_file(file(), fs::file_size(file()) / 2); }, [&] { fs::resize_file(file(), 100); },
             [&] { fs::resize_file(file(), 0); }, [&] { fs::remove(file()); }}) {
        m_ledger.reset();
        fs::remove(file());
        fs::remove(file().string() + ".lock");
        closed();
        harm();
        EXPECT_NE(mended(), "");
        Session open = session();
        EXPECT_TRUE(ReconciliationTable(open).find());
    }
    EXPECT_EQ(kept_aside().size(), 3u) << "none over another; the last had nothing to keep";
}

TEST_F(DamagedLedger, IsFoundInALogThatWouldLoseCommits)
{
    killed_after([](LedgerDatabase& ledger) {
        for (int number = 0; number < 5; ++number) {
            Session session = ledger.session();
            Transaction transaction(session);
            add_accepted(session, number);
            transaction.commit();
        }
    });
    EXPECT_FALSE(loses_commits(log()));
    const std::string whole = content_of(log());
    const auto frames = static_cast<std::int64_t>((whole.size() - 32) / (4096 + 24));
    for (std::int64_t frame = 0; frame < frames; ++frame) {
        change(log(), 32 + frame * (4096 + 24) + 24 + 100, "#harm#");
        EXPECT_EQ(loses_commits(log()), frame + 1 < frames) << "frame " << frame << " of " << frames;
        std::ofstream(log(), std::ios::binary | std::ios::trunc) << whole;
    }
    change(log(), 0, std::string(32, '\0'));
    EXPECT_TRUE(loses_commits(log()));
    EXPECT_THAT(mended(), HasSubstr("its log is damaged"));
    ASSERT_EQ(kept_aside().size(), 1u);
    EXPECT_EQ(fs::file_size(kept_aside()[0] / "ledger.db-wal"), whole.size());
}

TEST_F(DamagedLedger, IsFoundWhereTheLogIsGone)
{
    killed_after([](LedgerDatabase& ledger) { fill(ledger); });
    fs::remove(log());
    EXPECT_THAT(mended(), HasSubstr("its log is missing"));
}

TEST_F(DamagedLedger, IsNotFoundInTheOldFramesOfALogThatBeganAnew)
{
    killed_after([](LedgerDatabase& ledger) {
        fill(ledger);
        for (int number = 1000; number < 1003; ++number) {
            Session session = ledger.session();
            session.connection().exec("PRAGMA wal_checkpoint(RESTART)");
            Transaction transaction(session);
            add_accepted(session, number);
            transaction.commit();
        }
    });
    EXPECT_FALSE(loses_commits(log()));
    EXPECT_EQ(mended(), "");
    EXPECT_EQ(stored(1002).protocol, "P1002");
}

TEST_F(DamagedLedger, IsLookedForInEveryPageAfterItWasMetAtWork)
{
    closed();
    {
        LedgerDatabase ledger(file());
        EXPECT_EQ(ledger.trouble(), LedgerTrouble::none);
        ledger.note_failure(std::runtime_error("something else"));
        EXPECT_EQ(ledger.trouble(), LedgerTrouble::none);
        ledger.note_failure(SQLite::Exception("database disk image is malformed", 11));
        EXPECT_EQ(ledger.trouble(), LedgerTrouble::damage);
    }
    EXPECT_EQ(content_of(file().string() + ".lock"), "suspect\n");
    // An index that does not fit its table: only a thorough check sees it.
    {
        SQLite::Database harm(file().string(), SQLite::OPEN_READWRITE);
        harm.exec("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX attempt_by_document ON "
                  "attempt (started_at)' WHERE name = 'attempt_by_document'");
    }
    EXPECT_NE(mended(), "");
    EXPECT_EQ(stored(5).protocol, "P5");
    EXPECT_EQ(content_of(file().string() + ".lock"), "open   \n");
}

TEST_F(DamagedLedger, IsNotLookedForWhereTheLedgerIsOfANewerVersion)
{
    closed();
    {
        SQLite::Database newer(file().string(), SQLite::OPEN_READWRITE);
        newer.exec("PRAGMA user_version=99; DROP TABLE finding");
    }
    const std::string before = content_of(file());
    try {
        mended();
        ADD_FAILURE();
    } catch (const LedgerError& error) {
        EXPECT_EQ(error.problem(), LedgerProblem::newer_version);
    }
    EXPECT_EQ(content_of(file()), before);
    EXPECT_TRUE(kept_aside().empty());
}

TEST_F(DamagedLedger, OfAnOlderSchemaIsMadeAnewAndBroughtUpToDate)
{
    {
        SQLite::Database old(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec("PRAGMA journal_mode=WAL");
        for (int step = 0; step < 4; ++step) {
            old.exec(migrations()[static_cast<std::size_t>(step)]);
        }
        old.exec("PRAGMA user_version=4; INSERT INTO feed VALUES ('invoices', 77, ''); "
                 "INSERT INTO association VALUES ('s1', 'SR', 0, 1, 'Anna', 1)");
        old.exec("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET rootpage = 9999 WHERE name = 'attempt'");
    }
    std::ofstream(file().string() + ".lock") << "suspect\n";
    EXPECT_NE(mended(), "");
    Session open = session();
    EXPECT_EQ(open.connection().execAndGet("SELECT count(*) FROM association").getInt(), 1);
    EXPECT_EQ(open.connection().execAndGet("SELECT revision FROM feed").getInt(), 0) << "the invoices are read again";
}

TEST_F(DamagedLedger, ThatIsMetWhileItIsBroughtUpToDateIsMendedAtOnce)
{
    {
        SQLite::Database old(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        for (int step = 0; step < 4; ++step) {
            old.exec(migrations()[static_cast<std::size_t>(step)]);
        }
        old.exec("PRAGMA user_version=4; INSERT INTO association VALUES ('s1', 'SR', 0, 1, 'Anna', 1);"
                 "INSERT INTO receipt VALUES ('P1', 'pdf', 'e1', zeroblob(40000), 1)");
    }
    change(file(), static_cast<std::int64_t>(fs::file_size(file())) - 3 * 4096, std::string(4096, '\x7f'));
    std::ofstream(file().string() + ".lock") << "closed \n"; // so that not every page is looked at
    EXPECT_THAT(mended(), HasSubstr("was rebuilt"));
    Session open = session();
    EXPECT_EQ(open.connection().execAndGet("SELECT count(*) FROM association").getInt(), 1);
}

TEST_F(DamagedLedger, IsMendedToItsEndWhereverTheProcessIsKilledMeanwhile)
{
    // The replacement is complete, the old files still stand: what the next opening finds after a kill.
    killed_after([](LedgerDatabase& ledger) { fill(ledger); });
    const support::TemporaryDirectory other;
    {
        LedgerDatabase replacement(other.path() / "ledger.db");
        Session open = replacement.session();
        Transaction transaction(open);
        begin_reconciling(open.connection(), "riportato", 1);
        transaction.commit();
    }
    fs::copy_file(other.path() / "ledger.db", file().string() + ".replacement");
    for (const bool log_is_gone : {false, true}) {
        if (log_is_gone) fs::remove(log());
        EXPECT_EQ(mended(), "");
        {
            Session open = session();
            EXPECT_EQ(ReconciliationTable(open).find().value().report, "riportato");
            EXPECT_FALSE(DocumentTable(open).find_by_invoice("i1")) << "the old log is not written into the new file";
        }
        m_ledger.reset();
        fs::copy_file(other.path() / "ledger.db", file().string() + ".replacement");
    }
}
