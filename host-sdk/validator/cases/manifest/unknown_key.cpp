#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/manifest/problems.hpp"

namespace host_sdk::validator::cases {

namespace {

void unknown_key(Bench& bench)
{
    fail_on_problems(bench, [](const manifest::Problem& problem) { return problem.kind == ProblemKind::unknown_key; });
}

} // namespace

const Case manifest_unknown_key{"manifest", "unknown-key",
                                "There is no key that nobody reads, but those that begin with x-.", Level::nothing,
                                &unknown_key};

} // namespace host_sdk::validator::cases
