#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/manifest/problems.hpp"

namespace host_sdk::validator::cases {

namespace {

void routes_and_navigation_agree(Bench& bench)
{
    fail_on_problems(bench, [](const manifest::Problem& problem) { return problem.kind == ProblemKind::agreement; });
}

} // namespace

const Case manifest_routes_and_navigation_agree{
    "manifest", "routes-and-navigation-agree",
    "Pages, routes, permissions, jobs and scopes of the manifest fit together, and each permission is used.",
    Level::nothing, &routes_and_navigation_agree};

} // namespace host_sdk::validator::cases
