#include "plugins/crash_watch.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace sample_host::plugins {
namespace {

struct CrashWatchTest : testing::Test {
    support::TemporaryDirectory folder;
    std::filesystem::path file = folder.path() / "calls-inside";

    /// A run that is killed while a call of plugin "a" is inside, and none of "b" any more.
    void run_and_be_killed() const
    {
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            CrashWatch watch(file);
            const auto a = watch.watch("aurora", "a");
            const auto b = watch.watch("aurora", "b");
            a->entered();
            b->entered();
            b->left();
            static_cast<void>(std::raise(SIGKILL));
        }
        int status = 0;
        ASSERT_EQ(waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status));
    }
};

TEST_F(CrashWatchTest, KnowsWhoWasInsideWhenTheProgramWasKilled)
{
    run_and_be_killed();
    const CrashWatch next(file);
    EXPECT_TRUE(next.was_inside("aurora", "a"));
    EXPECT_FALSE(next.was_inside("aurora", "b"));
    EXPECT_FALSE(next.was_inside("bianchi", "a"));
}

TEST_F(CrashWatchTest, ForgetsItWithTheNextRun)
{
    run_and_be_killed();
    {
        const CrashWatch next(file);
    }
    EXPECT_FALSE(CrashWatch(file).was_inside("aurora", "a"));
}

TEST_F(CrashWatchTest, ACleanEndLeavesNobodyInside)
{
    {
        CrashWatch watch(file);
        watch.watch("aurora", "a")->entered();
    }
    EXPECT_FALSE(CrashWatch(file).was_inside("aurora", "a"));
}

TEST_F(CrashWatchTest, TakesWhateverIsInTheFile)
{
    std::ofstream(file) << "not a file of counters";
    EXPECT_FALSE(CrashWatch(file).was_inside("aurora", "a"));
}

} // namespace
} // namespace sample_host::plugins
