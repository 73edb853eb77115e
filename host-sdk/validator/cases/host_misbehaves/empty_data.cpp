#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void empty_data(Bench& bench)
{
    const auto host = bench.make_empty_host();
    const auto plugin = bench.activate(*host);
    fail_if_any(work_out(bench, *plugin));
}

} // namespace

const Case host_misbehaves_empty_data{"host-misbehaves", "empty-data",
                                      "A practice without invoices, services and billing entities is served.",
                                      Level::serving, &empty_data};

} // namespace host_sdk::validator::cases
