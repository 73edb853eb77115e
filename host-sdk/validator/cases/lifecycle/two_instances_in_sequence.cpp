#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void two_instances_in_sequence(Bench& bench)
{
    const auto first = work_out(bench, *bench.activate());
    const auto second = work_out(bench, *bench.activate());
    if (second != first) Bench::fail("the second says: " + (second.empty() ? "nothing" : second.front()));
}

} // namespace

const Case lifecycle_two_instances_in_sequence{
    "lifecycle", "two-instances-in-sequence",
    "A second instance, made after the first is gone, works as the first did.", Level::active,
    &two_instances_in_sequence};

} // namespace host_sdk::validator::cases
