#include "bench.hpp"
#include "cases/all_cases.hpp"

#include <chrono>

namespace host_sdk::validator::cases {

namespace {

constexpr int k_steps = 50;

void step_bounded(Bench& bench)
{
    const auto& jobs = bench.manifest().jobs;
    if (jobs.empty()) bench.skip("the manifest has no jobs");
    const auto plugin = bench.activate();
    for (const auto& job : jobs) {
        for (int steps = 0; steps < k_steps; ++steps) {
            const auto begin = std::chrono::steady_clock::now();
            const Step step = plugin->step(job.id, std::chrono::seconds(30));
            const auto took = std::chrono::steady_clock::now() - begin;
            if (took > std::chrono::seconds(30)) Bench::fail("a step of " + job.id + " took more than 30 s");
            if (took > std::chrono::seconds(5)) bench.warn("a step of " + job.id + " took more than 5 s");
            if (!step.more || step.wait.count() > 0) break;
        }
    }
}

} // namespace

const Case jobs_step_bounded{"jobs",         "step-bounded", "A step of a job ends within 30 s, and better within 5 s.",
                             Level::serving, &step_bounded,  std::chrono::seconds(300)};

} // namespace host_sdk::validator::cases
