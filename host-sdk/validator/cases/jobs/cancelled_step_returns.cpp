#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/cancelled_call.hpp"

namespace host_sdk::validator::cases {

namespace {

void cancelled_step_returns(Bench& bench)
{
    const auto& jobs = bench.manifest().jobs;
    if (jobs.empty()) bench.skip("the manifest has no jobs");
    for (const auto& job : jobs) {
        const auto step = [id = job.id](hosting::LoadedPlugin& plugin) {
            static_cast<void>(plugin.step(id, std::chrono::seconds(60)));
        };
        if (!ends_when_cancelled(bench.activate(), step, std::chrono::seconds(15))) {
            Bench::fail("a step of " + job.id + " went on for 15 s after it was cancelled");
        }
    }
}

} // namespace

const Case jobs_cancelled_step_returns{
    "jobs",         "cancelled-step-returns", "A step that is cancelled ends within the 15 s that a host waits.",
    Level::serving, &cancelled_step_returns,  std::chrono::seconds(180)};

} // namespace host_sdk::validator::cases
