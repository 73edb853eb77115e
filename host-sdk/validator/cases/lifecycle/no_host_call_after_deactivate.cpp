#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void no_host_call_after_deactivate(Bench& bench)
{
    auto& host = bench.host();
    {
        const auto plugin = bench.create();
        plugin->prepare(std::nullopt);
        plugin->activate();
        static_cast<void>(work_out(bench, *plugin));
        Bench::stop(*plugin);
        host.forget_calls();
    }
    const auto calls = host.calls();
    if (!calls.empty()) Bench::fail("it called " + std::string(calls.front().name) + " after deactivate");
}

} // namespace

const Case lifecycle_no_host_call_after_deactivate{
    "lifecycle", "no-host-call-after-deactivate",
    "Once deactivate has returned the host is not called any more, nor by destroy.", Level::active,
    &no_host_call_after_deactivate};

} // namespace host_sdk::validator::cases
