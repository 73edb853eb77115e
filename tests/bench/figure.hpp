#pragma once

#include "tests/bench/stopwatch.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bench {

/// What a benchmark found, and the limit that was measured in the same run.
struct Figure {
    std::string name;
    double value = 0;
    std::string unit;
    std::optional<double> limit = {}; ///< in the same unit; nothing: none is meaningful
    std::optional<double> ratio = {}; ///< what the target speaks of, mostly value / limit
    std::optional<double> target = {};
    int runs = 0;          ///< of which the value is the median
    std::string note = {}; ///< for who reads the table
};

/// One with ratio = value / limit.
Figure against(std::string name, std::string unit, double value, double limit, double target, int runs,
               std::string note = {});

/// The same by the clock and, named "<name>: processor", by the processor's time, which a busy machine disturbs less.
std::vector<Figure> against(const std::string& name, const std::vector<Span>& values, const std::vector<Span>& limits,
                            double target, const std::string& note);

/// Writes it as a line of fields between tabs; tests/bench/run reads them.
void print(const Figure& figure);
void print(const std::vector<Figure>& figures);

std::string four_digits(double value); ///< "0.05217", "2.539e+04"

double median(std::vector<double> values);
/// The value that so large a share of all values does not exceed.
double quantile(std::vector<double> values, double share);
/// The exponent of the power that fits best: 1 where the values grow as the sizes do.
double fitted_exponent(const std::vector<double>& sizes, const std::vector<double>& values);

} // namespace bench
