#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/web/answer_or_refusal.hpp"

namespace host_sdk::validator::cases {

namespace {

void every_get_route(Bench& bench)
{
    const auto paths = bench.paths("GET");
    const auto plugin = bench.activate();
    for (const auto& path : paths) {
        const auto answer = answer_or_refusal(*plugin, bench.user(), "GET", path);
        if (answer && answer->status == 0) Bench::fail("GET " + path + ": it pushed no head");
        if (answer && answer->kind == HSDK_RESPONSE_FRAGMENT && answer->status == 200 && answer->title.empty()) {
            Bench::fail("GET " + path + ": the page has no title");
        }
    }
}

} // namespace

const Case web_every_get_route{
    "web",         "every-get-route", "Every GET route answers with a page, or refuses with a code that says why.",
    Level::active, &every_get_route,  std::chrono::seconds(60),
    Level::serving};

} // namespace host_sdk::validator::cases
