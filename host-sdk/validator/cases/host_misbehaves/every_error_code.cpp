#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "workout.hpp"

#include <set>
#include <string>

namespace host_sdk::validator::cases {

namespace {

void every_error_code(Bench& bench)
{
    auto& host = bench.host();
    const auto plugin = bench.activate();
    host.forget_calls();
    static_cast<void>(work_out(bench, *plugin));
    std::set<std::string> used;
    for (const auto& call : host.calls()) {
        if (call.may_fail) used.insert(std::string(call.name));
    }
    for (const auto& function : used) {
        for (const hsdk_status code : {HSDK_E_DENIED, HSDK_E_IO, HSDK_E_CANCELLED, HSDK_E_CONFLICT}) {
            host.fail(function, code);
            static_cast<void>(work_out(bench, *plugin));
        }
    }
    host.fail_no_more();
    fail_if_any(work_out(bench, *plugin));
}

} // namespace

const Case host_misbehaves_every_error_code{
    "host-misbehaves",
    "every-error-code",
    "Whatever a function of the host fails with, the plugin carries on, and works again afterwards.",
    Level::serving,
    &every_error_code,
    std::chrono::seconds(300)};

} // namespace host_sdk::validator::cases
