#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void revision_unchanged(Bench& bench)
{
    const auto plugin = bench.activate();
    fail_if_any(work_out(bench, *plugin));
    fail_if_any(work_out(bench, *plugin));
}

} // namespace

const Case host_misbehaves_revision_unchanged{"host-misbehaves", "revision-unchanged",
                                              "When nothing changed in the host, a second day is as good as the first.",
                                              Level::serving, &revision_unchanged};

} // namespace host_sdk::validator::cases
