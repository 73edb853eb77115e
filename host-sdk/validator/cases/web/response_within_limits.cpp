#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/web/answer_or_refusal.hpp"

namespace host_sdk::validator::cases {

namespace {

void response_within_limits(Bench& bench)
{
    const auto paths = bench.paths("GET");
    const auto plugin = bench.activate();
    for (const auto& path : paths) {
        const auto answer = answer_or_refusal(*plugin, bench.user(), "GET", path);
        if (!answer) continue;
        if (const auto fault = hosting::fault_of(*answer, k_base_path); !fault.empty())
            Bench::fail("GET " + path + ": " + fault);
    }
}

} // namespace

const Case web_response_within_limits{"web", "response-within-limits",
                                      "Status, kind, headers and size of an answer are those that a host passes on.",
                                      Level::serving, &response_within_limits};

} // namespace host_sdk::validator::cases
