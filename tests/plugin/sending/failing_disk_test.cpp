// Disk full, disk read-only, a disk that does not confirm: at every write of a whole job.
#include "plugin/ledger/backup.hpp"
#include "plugin/ledger/damage.hpp"
#include "plugin/ledger/restore.hpp"
#include "tests/plugin/sending/file_practice.hpp"
#include "tests/plugin/sending/remembering_sistema_ts.hpp"
#include "tests/support/failing_disk.hpp"
#include "tests/support/italian.hpp"
#include "tests/support/stride.hpp"

#include <host_sdk/error.hpp>

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <iostream>
#include <optional>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using support::DiskFault;
using testing::HasSubstr;

namespace {

const std::vector<std::string> k_alone = {"a1", "a2"};          // go by themselves
const std::vector<std::string> k_together = {"f1", "f2", "f3"}; // go as a file

// From an empty folder to the last receipt, and from the beginning again whenever something fails: what the host does
// with its jobs, and the doctor with his forms.
class WholeJob : public FilePractice {
protected:
    WholeJob()
    {
        for (const auto& id : k_alone)
            m_fake.put(invoice(id));
    }

    void begin_anew()
    {
        stop();
        m_open = false;
        for (const auto& entry : std::filesystem::directory_iterator(m_fake.data_directory())) {
            std::filesystem::remove_all(entry.path());
        }
        m_archive = Archive{};
        m_now = k_now;
        pass(std::chrono::milliseconds{0});
        m_said.clear();
    }

    // False where something failed; what was said is kept.
    bool go_on()
    {
        try {
            open_and_set_up();
            send_all(k_alone);
            send_all(k_together);
            return true;
        } catch (const host_sdk::Error& error) {
            m_said.push_back(error.what());
        } catch (const std::exception& error) {
            if (!ledger::tells_of_disk(error)) ADD_FAILURE() << "not told as a failure of the disk: " << error.what();
            m_said.push_back(error.what());
            if (m_open) ledger().note_failure(error);
        }
        return false;
    }

    // The work with a disk that fails from the n-th write on; then the disk is well again. False where the n-th write
    // is never reached.
    bool survives(int nth, DiskFault fault, bool once, bool restarts)
    {
        begin_anew();
        m_disk.fail_from(nth, fault, once);
        for (int tries = 0; tries < 3 && !go_on(); ++tries) {
        }
        const bool reached = m_disk.has_failed();
        m_disk.heal();
        if (restarts) {
            stop();
            m_open = false;
        }
        for (int tries = 0; tries < 6 && !is_done(); ++tries) {
            pass(std::chrono::hours{1});
            EXPECT_TRUE(go_on()) << "write " << nth << ": " << (m_said.empty() ? "" : m_said.back());
        }
        for (const auto& ids : {k_alone, k_together}) {
            for (const std::string& id : ids) {
                EXPECT_EQ(document(id).status, TransmissionStatus::accepted) << "write " << nth << ", " << id;
                EXPECT_EQ(m_archive.received["FT/" + id], 1) << "write " << nth << ", " << id;
            }
        }
        EXPECT_EQ(ledger().repair(), "") << "write " << nth << ": a failing disk is no damage";
        return reached;
    }

    void walk(DiskFault fault, bool once, int stride = 1)
    {
        int writes = 0;
        for (int nth = 1; nth < 5000 && survives(nth, fault, once, nth % 2 == 0); nth += stride * support::k_stride) {
            ++writes;
            if (HasFailure()) break;
        }
        EXPECT_GT(writes * stride * support::k_stride, 10);
        std::cout << "[ figures  ] failing writes walked: " << writes << "\n";
    }

    support::FailingDisk m_disk;
    Archive m_archive;
    std::vector<std::string> m_said;

private:
    void open_and_set_up()
    {
        if (!m_open) {
            restart();
            m_open = true;
            recover(ledger(), m_now);
        }
        ledger::Session session = ledger().session();
        if (!ledger::ConfigurationTable(session).find("e1")) configure();
        if (ledger::AssociationTable(session).list().empty()) associate("s1", domain::ExpenseType::SR);
    }

    void send_all(const std::vector<std::string>& ids)
    {
        for (const std::string& id : ids)
            m_fake.put(invoice(id));
        take_in();
        for (const std::string& id : ids) {
            if (document(id).status == TransmissionStatus::to_send && !document(id).queued_at) enqueue(id);
        }
        const Sending sending(host(), ledger(), rules(), [this](const Environment&, const sts::Credentials&) {
            return std::make_unique<RememberingSistemaTs>(m_archive);
        });
        for (int step = 0; step < 60; ++step) {
            const host_sdk::Step told = sending.step(call());
            if (!told.more) break;
            if (told.wait.count() > 0) pass(told.wait);
        }
        ledger().note_success();
    }

    bool is_done()
    {
        if (!m_open) return false;
        for (const auto& ids : {k_alone, k_together}) {
            for (const std::string& id : ids) {
                if (!has_document(id) || document(id).status != TransmissionStatus::accepted) return false;
            }
        }
        return true;
    }

    bool m_open = false;
};

} // namespace

TEST_F(WholeJob, IsDoneWhereNothingFails)
{
    begin_anew();
    EXPECT_TRUE(go_on());
    EXPECT_EQ(document("f3").status, TransmissionStatus::accepted);
}

TEST_F(WholeJob, SurvivesADiskThatIsFullFromAnyWriteOn)
{
    walk(DiskFault::full, false);
}

TEST_F(WholeJob, SurvivesAnySingleWriteThatFails)
{
    walk(DiskFault::read_only, true, 3);
}

TEST_F(WholeJob, SurvivesADiskThatDoesNotConfirm)
{
    walk(DiskFault::not_synced, false);
}

TEST_F(WholeJob, SaysThatTheDiskIsTheTroubleUntilItWorksAgain)
{
    begin_anew();
    ASSERT_TRUE(go_on());
    m_fake.put(invoice("later"));
    m_disk.fail_from(1, DiskFault::full);
    EXPECT_THROW(take_in(), std::exception);
    try {
        take_in();
    } catch (const std::exception& failure) {
        ledger().note_failure(failure);
    }
    EXPECT_EQ(ledger().trouble(), ledger::LedgerTrouble::disk);
    m_disk.heal();
    take_in();
    ledger().note_success();
    EXPECT_EQ(ledger().trouble(), ledger::LedgerTrouble::none);
    EXPECT_TRUE(has_document("later"));
}

TEST_F(WholeJob, APageSaysWhatToDoWhereTheLedgerCannotBeOpened)
{
    begin_anew();
    m_disk.fail_from(1, DiskFault::full);
    try {
        restart();
        ADD_FAILURE();
    } catch (const ledger::LedgerError& error) {
        EXPECT_EQ(error.problem(), ledger::LedgerProblem::disk);
        EXPECT_THAT(error.what(), HasSubstr("ledger.db"));
    }
    m_disk.heal();
    EXPECT_NO_THROW(restart());
}

// ---- what is beside SQLite

TEST_F(WholeJob, ARestoreThatFailsAnywhereLeavesTheLedgerOrTheCopy)
{
    begin_anew();
    ASSERT_TRUE(go_on());
    const auto copy = m_directory.path() / "copy.db";
    ledger::back_up(ledger().file(), copy);
    const auto file = ledger().file();
    stop();
    int failed = 0;
    for (int nth = 1; nth < 5000; ++nth) {
        m_disk.fail_from(nth, DiskFault::full);
        try {
            ledger::restore(copy, file);
            break;
        } catch (const ledger::LedgerError& error) {
            ++failed;
            EXPECT_EQ(error.problem(), ledger::LedgerProblem::disk) << error.what();
        }
        m_disk.heal();
        if (nth % 16 != 1) continue;
        restart();
        EXPECT_EQ(document("a1").status, TransmissionStatus::accepted) << nth;
        stop();
    }
    m_disk.heal();
    EXPECT_GT(failed, 10);
    restart();
    EXPECT_TRUE(document("a1").status == TransmissionStatus::accepted);
}

TEST_F(WholeJob, AFileThatFindsNoRoomGoesBackToTheQueueAndLeavesLater)
{
    begin_anew();
    ASSERT_TRUE(go_on());
    // The limit on the size of a file is met by the ZIP, whose documents are made large, and not by the ledger's log.
    const auto outgoing = m_fake.data_directory() / "outgoing";
    std::filesystem::remove_all(outgoing);
    std::ofstream(outgoing) << "in the way";
    for (const char* id : {"g1", "g2", "g3"}) {
        m_fake.put(invoice(id));
    }
    take_in();
    for (const char* id : {"g1", "g2", "g3"})
        enqueue(id);
    const Sending sending(host(), ledger(), rules(), [this](const Environment&, const sts::Credentials&) {
        return std::make_unique<RememberingSistemaTs>(m_archive);
    });
    sending.step(call());
    EXPECT_EQ(document("g1").status, TransmissionStatus::to_send);
    EXPECT_TRUE(document("g1").queued_at);
    EXPECT_THAT(support::italian(entity_state().trouble), HasSubstr("spazio libero sul disco"));
    EXPECT_EQ(m_archive.received["FT/g1"], 0);
    std::filesystem::remove(outgoing);
    pass(std::chrono::hours{1});
    for (int step = 0; step < 20 && sending.step(call()).more; ++step) {
        pass(std::chrono::minutes{6});
    }
    EXPECT_EQ(document("g1").status, TransmissionStatus::accepted);
    EXPECT_EQ(m_archive.received["FT/g1"], 1);
}

TEST_F(WholeJob, IsRefusedWhereNotEvenTheLockCanBeWritten)
{
    begin_anew();
    const auto file = Practice::file();
    const pid_t child = fork();
    if (child == 0) {
        static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
        const rlimit nothing{0, 0};
        setrlimit(RLIMIT_FSIZE, &nothing);
        try {
            const ledger::LedgerDatabase full(file);
        } catch (const ledger::LedgerError& error) {
            _exit(error.problem() == ledger::LedgerProblem::disk ? 0 : 1);
        } catch (...) {
            _exit(2);
        }
        _exit(3);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    EXPECT_NO_THROW(restart());
    EXPECT_EQ(ledger().repair(), "");
}
