#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void run(Bench& bench)
{
    for (int instance = 0; instance < 2; ++instance) {
        const auto plugin = bench.activate();
        fail_if_any(work_out(bench, *plugin));
    }
}

} // namespace

const Case lifecycle_two_instances_in_sequence{
    "lifecycle", "two-instances-in-sequence",
    "A second instance, made after the first is gone, works as the first did.", Level::active, &run};

} // namespace host_sdk::validator::cases
