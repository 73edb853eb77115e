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
    const auto asked = scope.of(20, 5);
    visitor.visit(overview);
    visitor.visit(list);
    Times overviews;
    Times lists;
    const int runs = repeat(scope, [&] {
        Times of_overview;
        Times of_list;
        for (std::int64_t i = 0; i < asked; ++i) {
            of_overview.push_back(visitor.visit(overview));
            of_list.push_back(visitor.visit(list));
        }
        overviews.push_back(median(of_overview));
        lists.push_back(median(of_list));
    });
    print(against("overview", "ms", median(overviews), median(lists), 1.5, runs,
                  std::to_string(practice.documents()) + " documents, one client, median against that of the list"));
}

} // namespace bench
