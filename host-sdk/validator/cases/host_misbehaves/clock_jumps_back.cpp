#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "sample_data.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

constexpr std::int64_t k_day_ms = 24LL * 3600 * 1000;

void clock_jumps_back(Bench& bench)
{
    const auto plugin = bench.activate();
    fail_if_any(work_out(bench, *plugin));
    for (const std::int64_t now : {k_now_ms - 2 * k_day_ms, std::int64_t{0}, k_now_ms + 4000 * k_day_ms, k_now_ms}) {
        bench.host().data().set_now_ms(now);
        fail_if_any(work_out(bench, *plugin));
    }
}

} // namespace

const Case host_misbehaves_clock_jumps_back{
    "host-misbehaves", "clock-jumps-back", "A clock that is put back, or far ahead, stops nothing.",
    Level::serving,    &clock_jumps_back,  std::chrono::seconds(120)};

} // namespace host_sdk::validator::cases
