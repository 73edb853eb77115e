#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "workout.hpp"

#include <chrono>
#include <string>

namespace host_sdk::validator::cases {

namespace {

void deactivate_under_5_s(Bench& bench)
{
    const auto plugin = bench.create();
    plugin->prepare(std::nullopt);
    plugin->activate();
    static_cast<void>(work_out(bench, *plugin));
    const auto begin = std::chrono::steady_clock::now();
    Bench::stop(*plugin);
    const auto took = std::chrono::steady_clock::now() - begin;
    if (took > std::chrono::seconds(5)) {
        Bench::fail("it took " + std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()) +
                    " ms; save as you go, not at the end");
    }
}

} // namespace

const Case lifecycle_deactivate_under_5_s{"lifecycle", "deactivate-under-5-s", "Deactivating takes less than 5 s.",
                                          Level::active, &deactivate_under_5_s};

} // namespace host_sdk::validator::cases
