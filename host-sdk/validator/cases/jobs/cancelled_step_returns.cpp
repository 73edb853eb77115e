#include "bench.hpp"
#include "cases/all_cases.hpp"

#include <chrono>
#include <future>
#include <thread>

namespace host_sdk::validator::cases {

namespace {

constexpr std::chrono::microseconds k_moment{100};
constexpr std::chrono::seconds k_patience{15};

void run(Bench& bench)
{
    const auto& jobs = bench.manifest().jobs;
    if (jobs.empty()) bench.skip("the manifest has no jobs");
    for (const auto& job : jobs) {
        auto plugin = bench.activate();
        std::promise<void> left;
        auto end = left.get_future();
        std::jthread worker([&] {
            try {
                static_cast<void>(plugin->step(job.id, std::chrono::seconds(60)));
            } catch (const std::exception&) {
                // refused, cancelled or failed: it ended
            }
            left.set_value();
        });
        while (plugin->calls_inside() == 0 && end.wait_for(k_moment) == std::future_status::timeout) {
        }
        plugin->close();
        if (end.wait_for(k_patience) == std::future_status::timeout) {
            worker.detach();
            static_cast<void>(plugin.release()); // it will not stop: the process ends with it
            Bench::fail("a step of " + job.id + " went on for 15 s after it was cancelled");
        }
    }
}

} // namespace

const Case jobs_cancelled_step_returns{"jobs",
                                       "cancelled-step-returns",
                                       "A step that is cancelled ends within the 15 s that a host waits.",
                                       Level::serving,
                                       &run,
                                       std::chrono::seconds(180)};

} // namespace host_sdk::validator::cases
