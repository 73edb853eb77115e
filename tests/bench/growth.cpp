#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/file.hpp"
#include "tests/bench/intake.hpp"
#include "tests/bench/page_load.hpp"

#include <cstdint>

namespace bench {

namespace {

using Measure = double (*)(const Scope&, std::int64_t);

double first_page(const Scope& scope, std::int64_t documents)
{
    const BigPractice practice(scope, documents);
    const auto host = practice.start();
    Visitor visitor(host->port());
    const std::string list = k_mount + "/documenti";
    visitor.visit(list);
    Times times;
    for (int i = 0; i < 20; ++i)
        times.push_back(visitor.visit(list));
    return median(times);
}

double intake(const Scope&, std::int64_t invoices)
{
    return time_intake(invoices, false).taken.ms;
}

double file(const Scope&, std::int64_t documents)
{
    return time_file(documents, false).made.ms;
}

void measure_one(const Scope& scope, const std::string& name, Measure measure, const std::vector<double>& sizes,
                 double target)
{
    std::vector<double> values;
    int fewest = 0;
    std::string told;
    for (const double size : sizes) {
        std::vector<double> times;
        fewest = repeat(scope, [&] { times.push_back(measure(scope, static_cast<std::int64_t>(size))); });
        values.push_back(median(times));
        told += (told.empty() ? "" : ", ") + std::to_string(static_cast<std::int64_t>(size)) + ": " +
                four_digits(values.back()) + " ms";
    }
    const double exponent = fitted_exponent(sizes, values);
    print({"growth: " + name, exponent, "exponent", {}, exponent, target, fewest, told});
}

} // namespace

void measure_growth(const Scope& scope)
{
    const std::vector<double> quick{1e3, 1e4};
    const std::vector<double> full{1e3, 1e4, 1e5, 1e6};
    measure_one(scope, "intake", &intake, scope.quick ? quick : full, 1.05);
    measure_one(scope, "file", &file, scope.quick ? quick : full, 1.05);
    measure_one(scope, "page", &first_page, scope.quick ? quick : full, 0.1);
}

} // namespace bench
