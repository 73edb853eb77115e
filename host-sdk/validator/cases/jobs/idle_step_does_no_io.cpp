#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/folder_state.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void idle_step_does_no_io(Bench& bench)
{
    const auto& jobs = bench.manifest().jobs;
    if (jobs.empty()) bench.skip("the manifest has no jobs");
    const auto plugin = bench.activate();
    for (int round = 0; round < 2; ++round) {
        for (const auto& job : jobs)
            step_until_done(*plugin, job.id);
    }
    for (const auto& job : jobs) {
        const auto before = folder_state(bench.host().data().data_directory());
        static_cast<void>(plugin->step(job.id, std::chrono::seconds(30)));
        const auto written = changes(before, folder_state(bench.host().data().data_directory()));
        if (!written.empty()) {
            Bench::fail("an idle step of " + job.id + " wrote " + written.front() +
                        ": it runs every minute, for nothing");
        }
    }
}

} // namespace

const Case jobs_idle_step_does_no_io{"jobs", "idle-step-does-no-io", "A step with nothing to do writes nothing.",
                                     Level::serving, &idle_step_does_no_io};

} // namespace host_sdk::validator::cases
