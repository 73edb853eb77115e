#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/manifest/problems.hpp"

namespace host_sdk::validator::cases {

namespace {

void parses(Bench& bench)
{
    fail_on_problems(bench, [](const manifest::Problem& problem) { return problem.kind == ProblemKind::syntax; });
}

} // namespace

const Case manifest_parses{
    "manifest", "parses",
    "manifest.json is JSON of at most 64 KiB and 8 levels, without duplicate keys or bare values.", Level::nothing,
    &parses};

} // namespace host_sdk::validator::cases
