#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/manifest/problems.hpp"

namespace host_sdk::validator::cases {

namespace {

void all_errors_at_once(Bench& bench)
{
    fail_on_problems(bench, [](const manifest::Problem& problem) {
        return problem.kind == ProblemKind::value && !is_about_a_reason(problem);
    });
}

} // namespace

const Case manifest_all_errors_at_once{"manifest", "all-errors-at-once",
                                       "Every value is what is expected; everything that is wrong is said at once.",
                                       Level::nothing, &all_errors_at_once};

} // namespace host_sdk::validator::cases
