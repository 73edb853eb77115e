#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "child_process.hpp"
#include "workout.hpp"

#include <csignal>

namespace host_sdk::validator::cases {

namespace {

void killed_between_steps_resumes(Bench& bench)
{
    const auto& jobs = bench.manifest().jobs;
    if (jobs.empty()) bench.skip("the manifest has no jobs");
    auto& host = bench.host();
    for (const auto& job : jobs) {
        run_in_child(
            [&]() -> std::string {
                const auto plugin = bench.create(host);
                plugin->prepare(std::nullopt);
                plugin->activate();
                static_cast<void>(plugin->step(job.id, std::chrono::seconds(30)));
                static_cast<void>(std::raise(SIGKILL));
                return {};
            },
            std::chrono::seconds(60));
        const auto plugin = bench.activate(host);
        fail_if_any(work_out(bench, *plugin));
    }
}

} // namespace

const Case jobs_killed_between_steps_resumes{
    "jobs",
    "killed-between-steps-resumes",
    "When the process is killed between two steps, the next start goes on without an error.",
    Level::serving,
    &killed_between_steps_resumes,
    std::chrono::seconds(180)};

} // namespace host_sdk::validator::cases
