#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/manifest/problems.hpp"

namespace host_sdk::validator::cases {

namespace {

void path_stays_inside(Bench& bench)
{
    fail_on_problems(bench, [](const manifest::Problem& problem) { return problem.kind == ProblemKind::path; });
    for (const auto& entry : std::filesystem::recursive_directory_iterator(bench.package())) {
        if (entry.is_symlink()) Bench::fail(entry.path().string() + " is a symbolic link; put the file itself there");
    }
}

} // namespace

const Case manifest_path_stays_inside{
    "manifest", "path-stays-inside",
    "Each file that the manifest names is in the package, and the package has no symbolic link.", Level::nothing,
    &path_stays_inside};

} // namespace host_sdk::validator::cases
