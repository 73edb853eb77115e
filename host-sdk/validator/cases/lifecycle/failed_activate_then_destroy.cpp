#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "workout.hpp"

#include <host_sdk/error.hpp>

namespace host_sdk::validator::cases {

namespace {

void failed_activate_then_destroy(Bench& bench)
{
    auto& host = bench.host();
    bench.create()->prepare(std::nullopt);
    for (const hsdk_status code : {HSDK_E_IO, HSDK_E_DENIED, HSDK_E_CANCELLED}) {
        const auto plugin = bench.create();
        host.fail("", code);
        bool failed = false;
        try {
            plugin->activate();
        } catch (const Error&) {
            failed = true; // only the destructor follows
        }
        host.fail_no_more();
        if (!failed) Bench::stop(*plugin);
    }
    static_cast<void>(work_out(bench, *bench.activate()));
}

} // namespace

const Case lifecycle_failed_activate_then_destroy{
    "lifecycle", "failed-activate-then-destroy",
    "An activation that fails because the host does leaves an instance that can go, and the next one works.",
    Level::active, &failed_activate_then_destroy};

} // namespace host_sdk::validator::cases
