#include "runner.hpp"

#include "child_process.hpp"
#include "probe/private_folder.hpp"
#include "result_text.hpp"

#include <host_sdk/error.hpp>

#include <cstring>
#include <optional>
#include <string>

namespace host_sdk::validator {

namespace {

using Clock = std::chrono::steady_clock;

Result try_here(const Case& tried, const Subject& subject)
{
    std::vector<std::string> warnings;
    const auto ended = [&](Outcome outcome, std::string text) {
        warnings.push_back(std::move(text));
        return Result{outcome, std::move(warnings)};
    };
    try {
        Bench bench(subject);
        try {
            tried.run(bench);
        } catch (...) {
            warnings = bench.warnings();
            throw;
        }
        warnings = bench.warnings();
        const Outcome outcome = warnings.empty() ? Outcome::pass : Outcome::warn;
        return {outcome, std::move(warnings)};
    } catch (const Skipped& skipped) {
        return ended(Outcome::skip, skipped.what());
    } catch (const Failed& failed) {
        return ended(Outcome::fail, failed.what());
    } catch (const std::exception& error) {
        return ended(Outcome::fail, std::string("the plugin answered with an error: ") + error.what());
    }
}

void add_output(Result& result, const ChildEnd& end)
{
    if (!end.output.empty()) result.notes.push_back("it wrote: " + end.output);
}

Result try_in_child(const Case& tried, const Subject& subject)
{
    const PrivateFolder folder;
    const auto work = [&] {
        folder.enter();
        return to_text(try_here(tried, subject));
    };
    const ChildEnd end = run_in_child(work, tried.limit);
    Result result;
    if (!end.in_time) {
        result = {Outcome::fail, {"it did not end within " + std::to_string(tried.limit.count()) + " s"}};
        add_output(result, end);
    } else if (end.signal != 0) {
        result = {Outcome::crash, {std::string("the process was ended by a signal: ") + strsignal(end.signal)}};
        add_output(result, end);
    } else if (const auto answer = from_text(end.answer); answer && end.exit_code == 0) {
        result = *answer;
        if (result.outcome == Outcome::fail) add_output(result, end);
    } else {
        result = {Outcome::crash, {"the process ended by itself, with exit status " + std::to_string(end.exit_code)}};
        add_output(result, end);
    }
    return result;
}

bool is_broken(Outcome outcome)
{
    return outcome == Outcome::fail || outcome == Outcome::crash;
}

} // namespace

Result run_case(const Case& tried, const RunOptions& options)
{
    return options.in_process ? try_here(tried, options.subject) : try_in_child(tried, options.subject);
}

std::vector<Ran> run_cases(std::span<const Case* const> cases, const RunOptions& options,
                           const std::function<void(const Ran&)>& on_result)
{
    std::vector<Ran> all;
    const Case* closed = nullptr; // the gate that did not pass
    for (const Case* tried : cases) {
        Ran ran{tried, {}, {}};
        if (closed != nullptr && tried->needs >= closed->gate) {
            ran.result = {Outcome::skip, {"it needs " + closed->id() + " to pass"}};
        } else {
            const auto begin = Clock::now();
            ran.result = run_case(*tried, options);
            ran.took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
        }
        const bool closes = tried->gate != Level::nothing && is_broken(ran.result.outcome);
        if (closes && (closed == nullptr || tried->gate < closed->gate)) closed = tried;
        on_result(ran);
        all.push_back(std::move(ran));
    }
    return all;
}

} // namespace host_sdk::validator
