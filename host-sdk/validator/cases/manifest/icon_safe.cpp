#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/manifest/problems.hpp"

namespace host_sdk::validator::cases {

namespace {

void icon_safe(Bench& bench)
{
    fail_on_problems(bench, [](const manifest::Problem& problem) { return problem.kind == ProblemKind::icon; });
}

} // namespace

const Case manifest_icon_safe{
    "manifest", "icon-safe",
    "Each icon is an SVG of at most 8 KiB with a viewBox, of shapes only: no script, style or reference.",
    Level::nothing, &icon_safe};

} // namespace host_sdk::validator::cases
