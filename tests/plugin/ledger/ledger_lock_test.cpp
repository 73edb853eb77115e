#include "plugin/ledger/ledger_database.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace plugin::ledger;
using testing::HasSubstr;

namespace {

class LedgerInUse : public Ledger {
protected:
    // What a second opening says; empty where it succeeds.
    LedgerProblem refusal(std::string& text) const
    {
        try {
            const LedgerDatabase second(file());
        } catch (const LedgerError& error) {
            text = error.what();
            return error.problem();
        }
        return LedgerProblem::unusable;
    }
};

// Runs the body in a process of its own that tells when it has the ledger, and then waits to be killed.
template <class Body>
pid_t start(Body body)
{
    int ready[2];
    if (pipe(ready) != 0) return -1;
    const pid_t child = fork();
    if (child == 0) {
        body();
        static_cast<void>(!write(ready[1], "x", 1));
        for (;;) {
            pause();
        }
    }
    char byte = 0;
    static_cast<void>(!read(ready[0], &byte, 1));
    close(ready[0]);
    close(ready[1]);
    return child;
}

void end(pid_t child)
{
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
}

} // namespace

TEST_F(LedgerInUse, RefusesASecondInstanceOfTheSameProcessAndSaysWhatToDo)
{
    std::string text;
    EXPECT_EQ(refusal(text), LedgerProblem::in_use);
    EXPECT_THAT(text, HasSubstr(file().string()));
    EXPECT_THAT(text, HasSubstr("stop that one first"));
    saved(document("i1", plugin::domain::TransmissionStatus::to_send)); // the first one goes on
}

TEST_F(LedgerInUse, RefusesAnotherProcessUntilThatOneIsKilled)
{
    const support::TemporaryDirectory directory;
    const auto other = directory.path() / "ledger.db";
    std::unique_ptr<LedgerDatabase> kept;
    const pid_t child = start([&] { kept = std::make_unique<LedgerDatabase>(other); });
    try {
        const LedgerDatabase second(other);
        ADD_FAILURE() << "two processes have the ledger";
    } catch (const LedgerError& error) {
        EXPECT_EQ(error.problem(), LedgerProblem::in_use);
    }
    end(child);
    EXPECT_NO_THROW(LedgerDatabase{other});
}

TEST_F(LedgerInUse, IsNotSetFreeByClosingAFileOfIt)
{
    // A lock of fcntl on the ledger itself would be lost here.
    for (const char* side : {"", ".lock"}) {
        const std::string name = file().string() + side;
        ASSERT_EQ(std::fclose(std::fopen(name.c_str(), "rb")), 0);
    }
    const pid_t child = fork();
    if (child == 0) {
        std::string text;
        _exit(refusal(text) == LedgerProblem::in_use ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
}

TEST_F(LedgerInUse, IsFreeAfterItWasClosed)
{
    restart();
    EXPECT_NO_THROW(restart());
}

TEST_F(LedgerInUse, CanBeReadBesideTheOneThatHasIt)
{
    const std::int64_t id = saved(document("i1", plugin::domain::TransmissionStatus::to_send));
    LedgerDatabase beside(file(), Beside{});
    Session session = beside.session();
    EXPECT_TRUE(DocumentTable(session).find(id));
}

TEST_F(LedgerInUse, IsRefusedWhereItsFolderIsNotThere)
{
    try {
        const LedgerDatabase nowhere(file().parent_path() / "nowhere" / "ledger.db");
        ADD_FAILURE();
    } catch (const LedgerError& error) {
        EXPECT_EQ(error.problem(), LedgerProblem::disk);
    }
}
