// The program sistema-ts-ledger, as it is called from a shell.
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/connection.hpp"
#include "plugin/ledger/reconciliation_table.hpp"
#include "plugin/ledger/schema.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"
#include "tests/support/file_content.hpp"
#include "tests/support/program.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <optional>

using namespace plugin::ledger;
using plugin::domain::TransmissionStatus;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

using support::content_of;

class LedgerTool : public testing::Test {
protected:
    LedgerTool() { m_ledger.emplace(file()); }

    fs::path file() const { return m_directory.path() / "ledger.db"; }
    fs::path copy() const { return m_directory.path() / "copy.db"; }

    // The exit status; what was printed is kept.
    int run(const std::vector<std::string>& arguments)
    {
        support::Program program("sistema-ts-ledger", arguments);
        m_output = program.rest();
        return program.wait();
    }

    void add(const std::string& invoice_id)
    {
        Session session = m_ledger->session();
        Transaction transaction(session);
        Document document;
        document.invoice_id = document.number = invoice_id;
        document.billing_entity_id = "e1";
        document.issued_on = document.paid_on = "2026-11-20";
        document.status = TransmissionStatus::to_send;
        DocumentTable(session).save(document);
        transaction.commit();
    }

    bool has(const std::string& invoice_id)
    {
        Session session = m_ledger->session();
        return DocumentTable(session).find_by_invoice(invoice_id).has_value();
    }

    support::TemporaryDirectory m_directory;
    std::optional<LedgerDatabase> m_ledger;
    std::string m_output;
};

} // namespace

TEST_F(LedgerTool, CopiesALedgerWhileThePluginWorksWithIt)
{
    add("i1");
    Session session = m_ledger->session();
    Transaction writing(session); // in the middle of a job
    ASSERT_EQ(run({"backup", file().string(), copy().string()}), 0) << m_output;
    writing.commit();
    EXPECT_EQ(fs::status(copy()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    SQLite::Database copied(copy().string());
    EXPECT_EQ(copied.execAndGet("SELECT invoice_id FROM document").getString(), "i1");
    EXPECT_EQ(run({"check", copy().string()}), 0) << m_output;
}

TEST_F(LedgerTool, NeverWritesACopyOverAFile)
{
    std::ofstream(copy()) << "something else";
    EXPECT_EQ(run({"backup", file().string(), copy().string()}), 1);
    EXPECT_THAT(m_output, HasSubstr("nothing is written over"));
    EXPECT_EQ(content_of(copy()), "something else");
}

TEST_F(LedgerTool, LeavesAloneWhatAKilledPluginLeft)
{
    m_ledger.reset();
    const pid_t child = fork();
    if (child == 0) {
        m_ledger.emplace(file());
        add("i1");
        _exit(0);
    }
    waitpid(child, nullptr, 0);
    const std::string log = content_of(file().string() + "-wal");
    ASSERT_FALSE(log.empty());
    EXPECT_EQ(run({"backup", file().string(), copy().string()}), 0) << m_output;
    EXPECT_EQ(run({"check", file().string()}), 0) << m_output;
    EXPECT_EQ(content_of(file().string() + "-wal"), log);
    m_ledger.emplace(file());
    EXPECT_EQ(m_ledger->repair(), "");
    EXPECT_TRUE(has("i1"));
}

TEST_F(LedgerTool, PutsACopyBackAndKeepsWhatWasThere)
{
    add("i1");
    ASSERT_EQ(run({"backup", file().string(), copy().string()}), 0) << m_output;
    const std::string before = content_of(copy());
    add("i2");
    m_ledger.reset();
    ASSERT_EQ(run({"restore", copy().string(), file().string()}), 0) << m_output;
    EXPECT_EQ(content_of(copy()), before);
    m_ledger.emplace(file());
    EXPECT_TRUE(has("i1"));
    EXPECT_FALSE(has("i2"));
    Session session = m_ledger->session();
    EXPECT_TRUE(ReconciliationTable(session).find());
    EXPECT_EQ(ReconciliationTable(session).count_held_back(), 1);

    fs::path aside;
    for (const auto& entry : fs::directory_iterator(m_directory.path())) {
        if (entry.path().filename().string().starts_with("ledger.db.replaced-")) aside = entry.path();
    }
    ASSERT_FALSE(aside.empty());
    EXPECT_THAT(m_output, HasSubstr(aside.string()));
    SQLite::Database kept((aside / "ledger.db").string());
    EXPECT_EQ(kept.execAndGet("SELECT count(*) FROM document").getInt(), 2);
}

TEST_F(LedgerTool, RefusesToRestoreWhileThePluginWorks)
{
    add("i1");
    ASSERT_EQ(run({"backup", file().string(), copy().string()}), 0) << m_output;
    EXPECT_EQ(run({"restore", copy().string(), file().string()}), 1);
    EXPECT_THAT(m_output, HasSubstr("in use"));
    EXPECT_TRUE(has("i1"));
}

TEST_F(LedgerTool, RefusesACopyThatIsNotWholeOrNoneOrNewer)
{
    add("i1");
    ASSERT_EQ(run({"backup", file().string(), copy().string()}), 0) << m_output;
    m_ledger.reset();
    const std::string ledger = content_of(file());
    const std::string whole = content_of(copy());
    const auto refused = [&](const std::string& why) {
        EXPECT_EQ(run({"restore", copy().string(), file().string()}), 1);
        EXPECT_THAT(m_output, HasSubstr(why));
        EXPECT_EQ(content_of(file()), ledger);
    };
    std::ofstream(copy(), std::ios::binary) << whole.substr(0, whole.size() / 2);
    refused("cannot be put back");
    std::ofstream(copy(), std::ios::binary) << "no database at all, but a text that is longer than a header of one...";
    refused("cannot be put back");
    std::ofstream(copy(), std::ios::binary) << whole;
    SQLite::Database(copy().string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version=99");
    refused("newer version");
    fs::remove(copy());
    refused("there is no copy");
}

TEST_F(LedgerTool, RestoresTheCopyMadeBeforeAnUpdate)
{
    m_ledger.reset();
    fs::remove(file());
    fs::remove(file().string() + ".lock");
    {
        SQLite::Database old(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(migrations()[0]);
        old.exec("PRAGMA user_version=1; INSERT INTO association VALUES ('s1', 'SR', 0, 1, 'Anna', 1)");
    }
    m_ledger.emplace(file());
    const auto before = file().string() + ".before-2";
    ASSERT_TRUE(fs::exists(before));
    EXPECT_EQ(fs::status(before).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    m_ledger.reset();
    ASSERT_EQ(run({"restore", before, file().string()}), 0) << m_output;
    m_ledger.emplace(file());
    Session session = m_ledger->session();
    EXPECT_EQ(session.connection().execAndGet("SELECT count(*) FROM association").getInt(), 1);
}

TEST_F(LedgerTool, TellsWhetherALedgerIsWhole)
{
    EXPECT_EQ(run({"check", file().string()}), 0);
    EXPECT_THAT(m_output, HasSubstr("in use: yes"));
    m_ledger.reset();
    EXPECT_EQ(run({"check", file().string()}), 0);
    EXPECT_THAT(m_output, HasSubstr("in use: no"));
    EXPECT_THAT(m_output, HasSubstr("whole"));
    fs::resize_file(file(), 5000);
    EXPECT_EQ(run({"check", file().string()}), 1);
    EXPECT_THAT(m_output, HasSubstr("damaged"));
    EXPECT_EQ(run({"check", (m_directory.path() / "nowhere").string()}), 1);
    EXPECT_THAT(m_output, HasSubstr("there is no ledger"));
}

TEST_F(LedgerTool, FollowsTheChainOfTheAuditLog)
{
    {
        Session session = m_ledger->session();
        Transaction transaction(session);
        for (int i = 0; i < 3; ++i) {
            AuditTable(session).add({.action = AuditAction::plugin_started}, 1000 + i);
        }
        transaction.commit();
    }
    EXPECT_EQ(run({"verify-audit", file().string()}), 0);
    const std::size_t at = m_output.find("last hash: ");
    ASSERT_NE(at, std::string::npos) << m_output;
    const std::string last = m_output.substr(at + 11, 64);
    EXPECT_EQ(run({"verify-audit", file().string(), "--expected", last}), 0);
    EXPECT_EQ(run({"verify-audit", file().string(), "--expected", std::string(64, '0')}), 1);

    m_ledger.reset();
    SQLite::Database raw(file().string(), SQLite::OPEN_READWRITE);
    raw.exec("DROP TRIGGER audit_is_never_changed; UPDATE audit SET actor = 'altri' WHERE serial = 2");
    EXPECT_EQ(run({"verify-audit", file().string()}), 1);
    EXPECT_THAT(m_output, HasSubstr("2"));
}

TEST_F(LedgerTool, SaysHowItIsCalled)
{
    EXPECT_NE(run({}), 0);
    EXPECT_NE(run({"backup", file().string()}), 0);
    EXPECT_THAT(m_output, HasSubstr("DESTINATION"));
    EXPECT_EQ(run({"--help"}), 0);
    EXPECT_THAT(m_output, HasSubstr("restore"));
}
