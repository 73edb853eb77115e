#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/sending_practice.hpp"

namespace bench {

namespace {

constexpr double k_megabyte = 1e6;

struct Peaks {
    double intake = 0;
    double all = 0; // the sending, too
};

Peaks peaks_of(const Scope& scope, std::int64_t documents)
{
    SendingPractice practice(scope, {.invoices = documents});
    practice.start();
    practice.wait_until_ready();
    Peaks peaks;
    peaks.intake = static_cast<double>(practice.peak_memory_of_host()) / k_megabyte;
    practice.confirm_all();
    practice.wait_until_accepted();
    peaks.all = static_cast<double>(practice.peak_memory_of_host()) / k_megabyte;
    return peaks;
}

} // namespace

void measure_memory(const Scope& scope)
{
    const std::int64_t few = scope.of(10'000, 1'000);
    const std::int64_t many = scope.of(1'000'000, 4'000);
    std::vector<double> intake_few, intake_many, all_few, all_many;
    const int runs = repeat(scope, [&] {
        const Peaks of_few = peaks_of(scope, few);
        const Peaks of_many = peaks_of(scope, many);
        intake_few.push_back(of_few.intake);
        intake_many.push_back(of_many.intake);
        all_few.push_back(of_few.all);
        all_many.push_back(of_many.all);
    });
    const std::string sizes = std::to_string(many) + " documents against " + std::to_string(few) + "; also <= 100 MB";
    print(against("memory: intake", "MB", median(intake_many), median(intake_few), 1.2, runs, sizes));
    print(against("memory", "MB", median(all_many), median(all_few), 1.2, runs, sizes + "; intake and sending"));
}

} // namespace bench
