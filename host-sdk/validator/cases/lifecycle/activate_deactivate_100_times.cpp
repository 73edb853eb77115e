#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/process_state.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

constexpr int k_rounds = 100;

void switch_on_and_off(hosting::LoadedPlugin& plugin)
{
    plugin.activate();
    if (plugin.stop(std::chrono::seconds(15)) == hosting::LoadedPlugin::Stopped::stuck) {
        Bench::fail("a call stays inside, and nobody made one");
    }
}

void activate_deactivate_100_times(Bench& bench)
{
    const auto plugin = bench.create();
    plugin->prepare(std::nullopt);
    switch_on_and_off(*plugin); // what a library allocates once is there now
    const auto before = ProcessState::now();
    for (int i = 0; i < k_rounds; ++i)
        switch_on_and_off(*plugin);
    fail_if_any(differences(before, ProcessState::now()));
}

} // namespace

const Case lifecycle_activate_deactivate_100_times{
    "lifecycle",     "activate-deactivate-100-times", "A hundred times on and off leave the process as it was.",
    Level::prepared, &activate_deactivate_100_times,  std::chrono::seconds(120),
    Level::active};

} // namespace host_sdk::validator::cases
