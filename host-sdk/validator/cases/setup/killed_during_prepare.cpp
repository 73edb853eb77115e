#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "child_process.hpp"

#include <chrono>

namespace host_sdk::validator::cases {

namespace {

constexpr int k_moments = 12;

std::chrono::microseconds time_of_preparing(const Bench& bench)
{
    const auto host = bench.make_empty_host();
    const auto begin = std::chrono::steady_clock::now();
    bench.create(*host)->prepare(std::nullopt);
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
}

void killed_during_prepare(Bench& bench)
{
    if (!bench.create()->keeps_data()) bench.skip("the plugin keeps no data of its own");
    const auto whole = time_of_preparing(bench);
    for (int part = 0; part <= k_moments; ++part) {
        const auto host = bench.make_empty_host();
        run_and_kill([&] { bench.create(*host)->prepare(std::nullopt); }, whole * part / k_moments);
        const auto plugin = bench.create(*host);
        plugin->prepare(std::nullopt);
        plugin->activate();
        Bench::stop(*plugin);
    }
}

} // namespace

const Case setup_killed_during_prepare{"setup",
                                       "killed-during-prepare",
                                       "When the process is killed while data is prepared, the next preparation works.",
                                       Level::prepared,
                                       &killed_during_prepare,
                                       std::chrono::seconds(180)};

} // namespace host_sdk::validator::cases
