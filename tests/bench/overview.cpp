#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/page_load.hpp"

namespace bench {

void measure_overview(const Scope& scope)
{
    const BigPractice practice(scope, scope.of(1'000'000, 100'000));
    const auto host = practice.start();
    Visitor visitor(host->port());
    const std::string overview = k_mount + "/";
    const std::string list = k_mount + "/documenti";
    visitor.visit(overview);
    visitor.visit(list);
    const TwoPages times = visit_in_turn(scope, visitor, overview, list);
    print(against("overview", "ms", median(times.first), median(times.second), 1.5, times.runs,
                  std::to_string(practice.documents()) + " documents, one client, median against that of the list"));
}

} // namespace bench
