#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/web/answer_or_refusal.hpp"

#include <malloc.h>

#include <string>
#include <vector>

namespace host_sdk::validator::cases {

namespace {

constexpr std::size_t k_warm_up = 200;
constexpr std::size_t k_requests = 1000;
constexpr std::size_t k_tolerance = 64 * 1024;

void ask_often(const Bench& bench, hosting::LoadedPlugin& plugin, const std::vector<std::string>& paths,
               std::size_t requests)
{
    for (std::size_t i = 0; i < requests; ++i) {
        static_cast<void>(answer_or_refusal(plugin, bench.user(), "GET", paths[i % paths.size()]));
    }
}

std::size_t heap_in_use()
{
    return mallinfo2().uordblks + mallinfo2().hblkhd;
}

void memory_flat_over_1000_requests(Bench& bench)
{
    const auto paths = bench.paths("GET");
    const auto plugin = bench.activate();
    ask_often(bench, *plugin, paths, k_warm_up);
    const std::size_t before = heap_in_use();
    if (before == 0) bench.skip("this build counts its memory by itself");
    ask_often(bench, *plugin, paths, k_requests);
    const std::size_t after = heap_in_use();
    if (after > before + k_tolerance) {
        Bench::fail(std::to_string(k_requests) + " requests left " + std::to_string(after - before) + " bytes");
    }
}

} // namespace

const Case resources_memory_flat_over_1000_requests{
    "resources",    "memory-flat-over-1000-requests", "A thousand requests leave no memory behind.",
    Level::serving, &memory_flat_over_1000_requests,  std::chrono::seconds(180)};

} // namespace host_sdk::validator::cases
