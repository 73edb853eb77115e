#include "tests/bench/bare_calls.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/sending_practice.hpp"

namespace bench {

void measure_send_sync(const Scope& scope)
{
    constexpr std::chrono::milliseconds k_latency{100};
    constexpr std::size_t k_calls_at_once = 4; // the default of the setting
    const std::int64_t documents = scope.of(500, 50);
    std::vector<double> taken;
    std::vector<double> bare;
    const int runs = repeat(scope, [&] {
        SendingPractice practice(scope, {.invoices = documents, .latency = k_latency, .one_by_one = true});
        practice.start();
        practice.wait_until_ready();
        const Stopwatch watch;
        practice.confirm_all();
        practice.wait_until_accepted();
        taken.push_back(watch.ms());
        bare.push_back(time_of_bare_calls(practice.sistema_ts(), practice.authority(),
                                          static_cast<std::size_t>(documents), k_calls_at_once));
    });
    const auto limit = static_cast<double>(documents * k_latency.count()) / static_cast<double>(k_calls_at_once);
    print(against("send_sync", "ms", median(taken), limit, 1.1, runs,
                  std::to_string(documents) + " documents, 100 ms each, limit for 4 calls at once"));
    print(against("send_sync: bare calls", "ms", median(taken), median(bare), 1.1, runs,
                  "against as many calls with nothing else to do"));
}

} // namespace bench
