#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "sample_data.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void one_row(Bench& bench)
{
    const auto host = bench.make_empty_host();
    host->data().put(BillingEntity{"e1", "Dott.ssa Anna Bianchi", "01234567897", std::nullopt, std::nullopt});
    host->data().put(Service{"s1", "", "Visita specialistica"});
    host->data().put(paid_invoice(1));
    const auto plugin = bench.activate(*host);
    fail_if_any(work_out(bench, *plugin));
}

} // namespace

const Case host_misbehaves_one_row{"host-misbehaves", "one-row", "A practice with one of each is served.",
                                   Level::serving, &one_row};

} // namespace host_sdk::validator::cases
