#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "child_process.hpp"
#include "probe/loaded_file.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace host_sdk::validator::cases {

namespace {

constexpr int k_loads = 5;
constexpr std::int64_t k_most_ms = 100;

/// In a process of its own, where nothing of it is in memory yet.
std::int64_t time_of_a_load(const std::filesystem::path& file)
{
    const auto end = run_in_child(
        [&] {
            const auto begin = std::chrono::steady_clock::now();
            const LoadedFile loaded(file);
            const auto took = std::chrono::steady_clock::now() - begin;
            return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
        },
        std::chrono::seconds(30));
    if (end.answer.empty()) Bench::fail("loading it did not end well: " + end.output);
    return std::stoll(end.answer);
}

void load_under_100_ms(Bench& bench)
{
    std::vector<std::int64_t> times;
    for (int i = 0; i < k_loads; ++i)
        times.push_back(time_of_a_load(bench.library_file()));
    std::sort(times.begin(), times.end());
    const auto median = times[k_loads / 2];
    if (median > k_most_ms) {
        bench.warn("it takes " + std::to_string(median) + " ms; move work from static initialisers to activate()");
    }
}

} // namespace

const Case library_load_under_100_ms{"library", "load-under-100-ms", "Loading takes less than 100 ms, median of five.",
                                     Level::library, &load_under_100_ms};

} // namespace host_sdk::validator::cases
