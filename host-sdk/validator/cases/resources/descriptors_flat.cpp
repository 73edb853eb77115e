#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/process_state.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

constexpr int k_days = 10;

void descriptors_flat(Bench& bench)
{
    const auto plugin = bench.activate();
    static_cast<void>(work_out(bench, *plugin));
    const auto before = ProcessState::now();
    for (int i = 0; i < k_days; ++i)
        static_cast<void>(work_out(bench, *plugin));
    const auto after = ProcessState::now();
    if (after.descriptors.size() > before.descriptors.size()) fail_if_any(differences(before, after));
    if (after.threads > before.threads) fail_if_any(differences(before, after));
}

} // namespace

const Case resources_descriptors_flat{
    "resources",    "descriptors-flat", "Requests and steps leave no file, socket or thread behind.",
    Level::serving, &descriptors_flat,  std::chrono::seconds(120)};

} // namespace host_sdk::validator::cases
