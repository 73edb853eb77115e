#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/file.hpp"
#include "tests/bench/intake.hpp"
#include "tests/bench/sending_practice.hpp"

#include <cmath>

namespace bench {

void measure_send_file(const Scope& scope)
{
    const std::int64_t documents = scope.of(100'000, 2'000);
    std::vector<double> taken, simulator, limit;
    const int runs = repeat(scope, [&] {
        SendingPractice practice(scope, {.invoices = documents});
        const double simulator_before = practice.time_of_simulator();
        const Stopwatch watch;
        practice.start();
        practice.wait_until_ready();
        practice.confirm_all();
        practice.wait_until_accepted();
        const double all = watch.ms();
        simulator.push_back(practice.time_of_simulator() - simulator_before);
        taken.push_back(all - simulator.back());
        const IntakeTimes intake = time_intake(documents, true);
        const FileTimes file = time_file(documents, true);
        limit.push_back((intake.bare_rows + intake.bare_encryption + file.bare_zip + file.bare_rows).ms);
    });
    print(against("send_file", "ms", median(taken), median(limit), 2, runs,
                  std::to_string(documents) + " documents; the simulator's " +
                      std::to_string(std::lround(median(simulator))) + " ms are subtracted"));
}

} // namespace bench
