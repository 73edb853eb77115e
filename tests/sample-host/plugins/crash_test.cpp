// The program ends in the middle, at every moment of every step of a plugin's life, and starts again.
#include "plugins/plugin_manager.hpp"
#include "store/account_store.hpp"
#include "tests/support/page_request.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <thread>

namespace sample_host::plugins {
namespace {

namespace fs = std::filesystem;

const fs::path k_build = PROJECT_BINARY_DIR;
constexpr const char* k_worker = "it.example.steady-worker";
constexpr const char* k_crasher = "it.example.crashes-in-activate";
constexpr const char* k_stubborn = "it.example.ignores-cancel";
constexpr const char* k_owner = "Elena Conti";

/// One run of the program over a data folder.
struct ProgramRun {
    explicit ProgramRun(
        const fs::path& folder, std::function<void(std::string_view)> kill_point = [](std::string_view) {})
        : practices(folder / "data", clock)
    {
        if (practices.all().empty()) practices.add({"aurora", "Poliambulatorio Aurora"});
        PluginOptions options;
        options.packages = folder / "packages";
        options.data = folder / "data";
        options.log = [](int, const std::string&) {};
        options.kill_point = std::move(kill_point);
        manager = std::make_unique<PluginManager>(options, practices);
    }
    PluginLife& life(const char* id) { return *manager->find("aurora", id); }
    void switch_on(const char* id)
    {
        life(id).give_consent(*life(id).package(), {}, k_owner);
        life(id).activate(k_owner);
    }
    std::string history(const char* id)
    {
        std::string text;
        for (const auto& event : manager->store("aurora").events(id, 100)) {
            text += event.what + "\n";
        }
        return text;
    }

    services::Clock clock{"2026-03-10"};
    services::Practices practices;
    std::unique_ptr<PluginManager> manager;
};

/// Does something in a process of its own; returns the signal that ended it, 0 for none.
int signal_of(const std::function<void()>& work)
{
    const pid_t child = fork();
    if (child == 0) {
        work();
        std::_Exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

/// A step of a plugin's life and what must be true once it has succeeded.
struct Operation {
    const char* name;
    void (*prepare)(const fs::path& folder); ///< an earlier run
    void (*step)(ProgramRun& run);
    PluginState ends_in;
    friend std::ostream& operator<<(std::ostream& out, const Operation& operation) { return out << operation.name; }
};

void offer(const fs::path& folder, const fs::path& package)
{
    const auto target = folder / "packages" / package.filename();
    fs::remove_all(target);
    fs::create_directories(target.parent_path());
    fs::copy(k_build / package, target, fs::copy_options::recursive);
}

void offer_worker(const fs::path& folder)
{
    fs::create_directories(folder / "data");
    offer(folder, "fixtures/packages/it.example.steady-worker");
}

void run_worker(const fs::path& folder)
{
    offer_worker(folder);
    ProgramRun(folder).switch_on(k_worker);
}

void run_worker_and_offer_update(const fs::path& folder)
{
    run_worker(folder);
    offer(folder, "fixtures/updates/next/it.example.steady-worker");
}

void activate(ProgramRun& run)
{
    if (!run.life(k_worker).has_consent(*run.life(k_worker).package())) {
        run.life(k_worker).give_consent(*run.life(k_worker).package(), {}, k_owner);
    }
    run.life(k_worker).activate(k_owner);
}

void deactivate(ProgramRun& run)
{
    run.life(k_worker).deactivate(k_owner);
}

void update(ProgramRun& run)
{
    if (run.life(k_worker).update_on_offer()) run.life(k_worker).update(k_owner);
    if (run.life(k_worker).state() != PluginState::active) run.life(k_worker).activate(k_owner);
}

void uninstall(ProgramRun& run)
{
    run.life(k_worker).uninstall(true, k_owner);
}

void uninstall_and_keep(ProgramRun& run)
{
    run.life(k_worker).uninstall(false, k_owner);
}

class KilledDuring : public testing::TestWithParam<Operation> {};

/// Does the step in a process that kills itself at the moment with this number; the name of the moment, or nothing when
/// the step ended before.
bool kill_at(const fs::path& folder, const Operation& operation, int number)
{
    return signal_of([&] {
               bool armed = false;
               int moments = 0;
               ProgramRun run(folder, [&](std::string_view) {
                   if (armed && moments++ == number) static_cast<void>(std::raise(SIGKILL));
               });
               run.manager->resume();
               armed = true;
               operation.step(run);
               armed = false;
           }) == SIGKILL;
}

bool has_drafts(const fs::path& folder)
{
    for (const auto& entry : fs::recursive_directory_iterator(folder / "data/plugins")) {
        if (entry.path().extension() == ".new") return true;
    }
    return false;
}

} // namespace

TEST_P(KilledDuring, AnyMomentOfItTheNextStartIsInOrder)
{
    const Operation& operation = GetParam();
    int number = 0;
    for (;; ++number) {
        const support::TemporaryDirectory folder;
        operation.prepare(folder.path());
        if (!kill_at(folder.path(), operation, number)) break;
        SCOPED_TRACE("killed at moment " + std::to_string(number));
        {
            ProgramRun next(folder.path());
            next.manager->resume();
            EXPECT_FALSE(has_drafts(folder.path()));
            const auto status = next.life(k_worker).status();
            EXPECT_NE(status.state, PluginState::quarantined);
            const bool succeeded = status.state == operation.ends_in && !status.update;
            const std::string said = status.message + next.history(k_worker);
            EXPECT_TRUE(succeeded || said.find("interrott") != std::string::npos ||
                        said.find("all'improvviso") != std::string::npos)
                << said;
            operation.step(next); // a second try succeeds
            EXPECT_EQ(next.life(k_worker).state(), operation.ends_in);
        }
        ProgramRun last(folder.path());
        last.manager->resume();
        EXPECT_EQ(last.life(k_worker).state(), operation.ends_in);
        EXPECT_FALSE(last.life(k_worker).status().update.has_value());
    }
    EXPECT_GE(number, 2) << "there was no moment to be killed at";
}

INSTANTIATE_TEST_SUITE_P(
    Steps, KilledDuring,
    testing::Values(Operation{"activate", &offer_worker, &activate, PluginState::active},
                    Operation{"deactivate", &run_worker, &deactivate, PluginState::inactive},
                    Operation{"update", &run_worker_and_offer_update, &update, PluginState::active},
                    Operation{"uninstall", &run_worker, &uninstall, PluginState::inactive},
                    Operation{"uninstall_and_keep", &run_worker, &uninstall_and_keep, PluginState::inactive}),
    [](const auto& param) { return std::string(param.param.name); });

TEST(Crash, TwoStartsThatEndInACrashLeadToQuarantine)
{
    const support::TemporaryDirectory folder;
    offer_worker(folder.path());
    offer(folder.path(), fs::path("fixtures/bad") / k_crasher);
    EXPECT_EQ(signal_of([&] { ProgramRun(folder.path()).switch_on(k_crasher); }), SIGABRT);
    EXPECT_EQ(signal_of([&] { ProgramRun(folder.path()).manager->resume(); }), SIGABRT) << "once is forgiven";
    ProgramRun run(folder.path());
    run.manager->resume();
    EXPECT_EQ(run.life(k_crasher).state(), PluginState::quarantined);
    EXPECT_NE(run.life(k_crasher).status().message.find("Prova di nuovo"), std::string::npos);
    EXPECT_THROW(run.life(k_crasher).activate(k_owner), PluginStepFailed);
    run.switch_on(k_worker); // the others work
    EXPECT_EQ(run.life(k_worker).state(), PluginState::active);
}

TEST(Crash, QuarantineLastsUntilTheOwnerSaysOtherwise)
{
    const support::TemporaryDirectory folder;
    fs::create_directories(folder.path() / "data");
    offer(folder.path(), fs::path("fixtures/bad") / k_crasher);
    signal_of([&] { ProgramRun(folder.path()).switch_on(k_crasher); });
    signal_of([&] { ProgramRun(folder.path()).manager->resume(); });
    for (int restart = 0; restart < 2; ++restart) {
        ProgramRun run(folder.path());
        run.manager->resume();
        EXPECT_EQ(run.life(k_crasher).state(), PluginState::quarantined);
    }
    ProgramRun run(folder.path());
    run.manager->resume();
    run.life(k_crasher).forgive_crashes(k_owner);
    EXPECT_EQ(run.life(k_crasher).state(), PluginState::inactive);
}

TEST(Crash, AnEndDuringARequestCountsForThePluginThatHadItInside)
{
    const support::TemporaryDirectory folder;
    offer_worker(folder.path());
    offer(folder.path(), fs::path("fixtures/bad") / k_stubborn);
    const auto be_killed_inside = [&](bool first) {
        return signal_of([&] {
            ProgramRun run(folder.path());
            run.manager->resume();
            if (first) run.switch_on(k_stubborn);
            const auto instance = run.life(k_stubborn).active();
            if (!instance) std::_Exit(1);
            std::thread asker([&] { support::get(instance->plugin(), {"1", k_owner, "it"}, "/"); });
            while (instance->plugin().list_calls_inside().empty()) { // a listed call is one that the watch knows
                std::this_thread::yield();
            }
            static_cast<void>(std::raise(SIGKILL));
        });
    };
    EXPECT_EQ(be_killed_inside(true), SIGKILL);
    EXPECT_EQ(be_killed_inside(false), SIGKILL) << "after one it is on again";
    ProgramRun run(folder.path());
    run.manager->resume();
    EXPECT_EQ(run.life(k_stubborn).state(), PluginState::quarantined);
}

TEST(Crash, ACleanEndInBetweenForgivesTheFirst)
{
    const support::TemporaryDirectory folder;
    run_worker(folder.path());
    const auto die_while_starting = [&] {
        return signal_of([&] {
            ProgramRun(folder.path(), [](std::string_view moment) {
                if (moment == "starting") static_cast<void>(std::raise(SIGKILL));
            }).manager->resume();
        });
    };
    EXPECT_EQ(die_while_starting(), SIGKILL);
    {
        ProgramRun run(folder.path());
        run.manager->resume();
        EXPECT_EQ(run.life(k_worker).state(), PluginState::active);
        EXPECT_FALSE(run.life(k_worker).status().message.empty()) << "it says what happened";
    }
    EXPECT_EQ(die_while_starting(), SIGKILL);
    ProgramRun run(folder.path());
    run.manager->resume();
    EXPECT_EQ(run.life(k_worker).state(), PluginState::active);
}

} // namespace sample_host::plugins
