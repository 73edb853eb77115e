#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/manifest/problems.hpp"

namespace host_sdk::validator::cases {

namespace {

void locale_complete(Bench& bench)
{
    fail_on_problems(bench, [](const manifest::Problem& problem) {
        return problem.kind == ProblemKind::text && !is_about_a_reason(problem);
    });
    for (const auto& warning : bench.read().warnings)
        bench.warn(to_sentence(warning));
}

} // namespace

const Case manifest_locale_complete{"manifest", "locale-complete",
                                    "Every %key% has a text in the default locale, and better in each one.",
                                    Level::nothing, &locale_complete};

} // namespace host_sdk::validator::cases
