#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/page_load.hpp"

namespace bench {

namespace {

constexpr int k_clients = 8;
constexpr double k_target = 1.5;
constexpr double k_share = 0.99;

// The list of one practice, asked for again and again.
struct Watched {
    explicit Watched(const Scope& scope, std::int64_t documents) : practice(scope, documents), host(practice.start())
    {
        load(host->port(), pages, 1, 1); // what is read into memory once
    }

    void measure(int rounds)
    {
        Times all;
        for (auto& [name, times] : load(host->port(), pages, k_clients, rounds)) {
            all.insert(all.end(), times.begin(), times.end());
            Times& known = by_page[name];
            known.insert(known.end(), times.begin(), times.end());
        }
        p99.push_back(quantile(all, k_share));
    }

    BigPractice practice;
    HostProgram host;
    std::vector<ListPage> pages = list_pages(practice);
    Times p99; // of each run
    std::map<std::string, Times> by_page;
};

} // namespace

void measure_page(const Scope& scope)
{
    const int rounds = scope.quick ? 1 : 3;
    Watched few(scope, scope.of(10'000, 1'000));
    Watched many(scope, scope.of(1'000'000, 100'000));
    const int runs = repeat(scope, [&] {
        few.measure(rounds);
        many.measure(rounds);
    });
    const std::string sizes = std::to_string(many.practice.documents()) + " documents against " +
                              std::to_string(few.practice.documents()) + ", p99, 8 clients";
    print(against("page", "ms", median(many.p99), median(few.p99), k_target, runs, sizes));
    for (const ListPage& page : many.pages) {
        print(against("page: " + page.name, "ms", quantile(many.by_page[page.name], k_share),
                      quantile(few.by_page[page.name], k_share), k_target, runs,
                      "p99 of all runs together; median " +
                          std::to_string(median(many.by_page[page.name])).substr(0, 6)));
    }
}

} // namespace bench
