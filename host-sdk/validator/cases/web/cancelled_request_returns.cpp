#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/cancelled_call.hpp"
#include "probe/page_probe.hpp"

namespace host_sdk::validator::cases {

namespace {

void cancelled_request_returns(Bench& bench)
{
    for (const auto& path : bench.paths("GET")) {
        const auto request = [path, user = bench.user()](hosting::LoadedPlugin& plugin) {
            ask(plugin, user, "GET", path);
        };
        if (!ends_when_cancelled(bench.activate(), request, std::chrono::seconds(5))) {
            Bench::fail("GET " + path + " went on for 5 s after it was cancelled: ask call.throw_if_cancelled()");
        }
    }
}

} // namespace

const Case web_cancelled_request_returns{
    "web",          "cancelled-request-returns", "A request that is cancelled ends within 5 s.",
    Level::serving, &cancelled_request_returns,  std::chrono::seconds(120)};

} // namespace host_sdk::validator::cases
