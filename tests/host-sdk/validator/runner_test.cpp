#include "child_process.hpp"
#include "report.hpp"
#include "result_text.hpp"
#include "runner.hpp"
#include "selection.hpp"

#include <gmock/gmock.h>

#include <csignal>
#include <sstream>
#include <thread>

namespace {

using namespace host_sdk::validator;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

void pass(Bench&) {}
void fail(Bench&)
{
    Bench::fail("found 2, expected 1; take one away");
}
void skip(Bench&)
{
    Bench::skip("there is nothing to try");
}
void warn(Bench& bench)
{
    bench.warn("a little slow");
}
void throw_something(Bench&)
{
    throw std::out_of_range("beyond the end");
}
void crash(Bench&)
{
    static_cast<void>(std::fputs("about to fall\n", stderr));
    static_cast<void>(std::raise(SIGSEGV));
}
void leave(Bench&)
{
    std::_Exit(3);
}
void hang(Bench&)
{
    for (;;)
        std::this_thread::sleep_for(1h);
}

const Case k_pass{"a", "pass", "It passes.", Level::nothing, &pass};
const Case k_gate{"a", "gate", "It opens the rest.", Level::nothing, &crash, 60s, Level::active};
const Case k_behind{"b", "behind", "It needs the gate.", Level::active, &pass};
const Case k_far_behind{"b", "far-behind", "It needs more than the gate.", Level::serving, &pass};
const Case k_before{"b", "before", "It needs less than the gate.", Level::prepared, &pass};

Result result_of(void (*run)(Bench&), std::chrono::seconds limit = 60s)
{
    const Case tried{"a", "case", "It holds.", Level::nothing, run, limit};
    return run_case(tried, {{PROJECT_BINARY_DIR, {}, 1}, false});
}

} // namespace

TEST(Runner, KnowsTheFiveOutcomes)
{
    EXPECT_EQ(result_of(&pass).outcome, Outcome::pass);
    EXPECT_EQ(result_of(&skip).outcome, Outcome::skip);
    EXPECT_EQ(result_of(&warn).outcome, Outcome::warn);
    EXPECT_EQ(result_of(&crash).outcome, Outcome::crash);
    const Result failed = result_of(&fail);
    EXPECT_EQ(failed.outcome, Outcome::fail);
    EXPECT_THAT(failed.notes, ElementsAre("found 2, expected 1; take one away"));
}

TEST(Runner, AnExceptionIsAFailure)
{
    const Result result = result_of(&throw_something);
    EXPECT_EQ(result.outcome, Outcome::fail);
    EXPECT_THAT(result.notes, ElementsAre(HasSubstr("beyond the end")));
}

TEST(Runner, ACrashIsReportedWithItsSignalAndLastWords)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "the sanitizer takes the signal";
#endif
    EXPECT_THAT(result_of(&crash).notes, ElementsAre(HasSubstr("Segmentation fault"), HasSubstr("about to fall")));
}

TEST(Runner, AProcessThatLeavesByItselfIsACrash)
{
    const Result result = result_of(&leave);
    EXPECT_EQ(result.outcome, Outcome::crash);
    EXPECT_THAT(result.notes, ElementsAre(HasSubstr("exit status 3")));
}

TEST(Runner, AHangEndsAtItsLimit)
{
    const Result result = result_of(&hang, 1s);
    EXPECT_EQ(result.outcome, Outcome::fail);
    EXPECT_THAT(result.notes, ElementsAre(HasSubstr("did not end within 1 s")));
}

TEST(Runner, WhatNeedsABrokenGateIsSkipped)
{
    const std::vector<const Case*> cases{&k_pass, &k_gate, &k_behind, &k_far_behind, &k_before};
    std::vector<std::string> heard;
    const auto all = run_cases(cases, {{PROJECT_BINARY_DIR, {}, 1}, false}, [&](const Ran& ran) {
        heard.push_back(ran.tried->id() + " " + std::string(word(ran.result.outcome)));
    });
    EXPECT_THAT(heard,
                ElementsAre("a/pass pass", "a/gate crash", "b/behind skip", "b/far-behind skip", "b/before pass"));
    EXPECT_THAT(all[2].result.notes, ElementsAre("it needs a/gate to pass"));
    EXPECT_FALSE(passed(all));
}

TEST(Runner, SelectsByRegularExpression)
{
    const std::vector<const Case*> cases{&k_pass, &k_gate, &k_behind};
    EXPECT_EQ(select_cases(cases, "").size(), 3u);
    EXPECT_EQ(select_cases(cases, "^a/").size(), 2u);
    EXPECT_EQ(select_cases(cases, "gate|behind").size(), 2u);
    EXPECT_TRUE(select_cases(cases, "nothing").empty());
    EXPECT_THROW(select_cases(cases, "("), std::invalid_argument);
}

TEST(Runner, AResultTravelsWhole)
{
    const Result sent{Outcome::warn, {"one", "two\nlines", ""}};
    const auto received = from_text(to_text(sent));
    ASSERT_TRUE(received.has_value());
    EXPECT_EQ(received->outcome, Outcome::warn);
    EXPECT_EQ(received->notes, sent.notes);
    for (const char* wrong : {"", "pass", "maybe"})
        EXPECT_FALSE(from_text(wrong).has_value()) << wrong;
}

TEST(Runner, JsonEscapesWhatAPluginWrote)
{
    std::ostringstream out;
    print_json(out, {"/tmp/a \"b\"", {}, 7}, {{&k_pass, {Outcome::fail, {"tab\t\"quote\" \x01"}}, 5ms}});
    EXPECT_THAT(out.str(), HasSubstr(R"("package": "/tmp/a \"b\"", "seed": 7)"));
    EXPECT_THAT(out.str(), HasSubstr(R"("notes": ["tab\u0009\"quote\" \u0001"], "ms": 5)"));
    EXPECT_THAT(out.str(), HasSubstr(R"("summary": {"pass": 0, "fail": 1,)"));
}

TEST(ChildProcess, GivesBackWhatTheWorkReturns)
{
    const auto end = run_in_child([] { return std::string(100'000, 'x'); }, 60s);
    EXPECT_TRUE(end.in_time);
    EXPECT_EQ(end.answer.size(), 100'000u);
    EXPECT_EQ(end.signal, 0);
}

TEST(ChildProcess, IsKilledInTheMiddle)
{
    EXPECT_TRUE(run_and_kill([] { std::this_thread::sleep_for(1h); }, 1ms));
}
