#include "bench.hpp"
#include "cases/all_cases.hpp"

namespace host_sdk::validator::cases {

namespace {

void create_does_not_call_host(Bench& bench)
{
    auto& host = bench.host();
    const auto plugin = bench.create();
    const auto calls = host.calls();
    if (!calls.empty()) {
        Bench::fail("create called " + std::string(calls.front().name) + ": move it to activate()");
    }
}

} // namespace

const Case entry_create_does_not_call_host{
    "entry",        "create-does-not-call-host", "An instance is made without a call to the host.",
    Level::library, &create_does_not_call_host,  std::chrono::seconds(60),
    Level::instance};

} // namespace host_sdk::validator::cases
