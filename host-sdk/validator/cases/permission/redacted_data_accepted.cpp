#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void redacted_data_accepted(Bench& bench)
{
    bench.host().data().revoke_scope("invoices.read-personal-data");
    const auto plugin = bench.activate();
    fail_if_any(work_out(bench, *plugin));
}

} // namespace

const Case permission_redacted_data_accepted{"permission", "redacted-data-accepted",
                                             "Invoices without names and tax codes are taken as they are.",
                                             Level::serving, &redacted_data_accepted};

} // namespace host_sdk::validator::cases
