#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/web/answer_or_refusal.hpp"

namespace host_sdk::validator::cases {

namespace {

void unknown_query(Bench& bench)
{
    const auto paths = bench.paths("GET");
    const auto plugin = bench.activate();
    for (const auto& path : paths) {
        for (const char* query : {"zzz=1", "&=&&", "a=%zz%", "page=-1&pagina=99999999999999999999", "%00=%FF"}) {
            static_cast<void>(answer_or_refusal(*plugin, bench.user(), "GET", path, query));
        }
    }
}

} // namespace

const Case web_unknown_query{"web", "unknown-query",
                             "A query that the page does not know, or that makes no sense, is answered or refused.",
                             Level::serving, &unknown_query};

} // namespace host_sdk::validator::cases
