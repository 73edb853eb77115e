#include "tests/bench/figure.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iostream>
#include <stdexcept>

namespace bench {

namespace {

std::string text_of(const std::optional<double>& value)
{
    return value ? four_digits(*value) : "-";
}

} // namespace

std::string four_digits(double value)
{
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 4).ptr;
    return {text.data(), end};
}

Figure against(std::string name, std::string unit, double value, double limit, double target, int runs,
               std::string note)
{
    return {std::move(name), value, std::move(unit), limit, value / limit, target, runs, std::move(note)};
}

std::vector<Figure> against(const std::string& name, const std::vector<Span>& values, const std::vector<Span>& limits,
                            double target, const std::string& note)
{
    const auto median_of = [](const std::vector<Span>& spans, double Span::*what) {
        std::vector<double> times;
        for (const Span& span : spans)
            times.push_back(span.*what);
        return median(times);
    };
    const auto figure = [&](const std::string& named, double Span::*what) {
        return against(named, "ms", median_of(values, what), median_of(limits, what), target,
                       static_cast<int>(values.size()), note);
    };
    return {figure(name, &Span::ms), figure(name + ": processor", &Span::processor_ms)};
}

void print(const Figure& figure)
{
    std::cout << figure.name << '\t' << text_of(figure.value) << '\t' << figure.unit << '\t' << text_of(figure.limit)
              << '\t' << text_of(figure.ratio) << '\t' << text_of(figure.target) << '\t' << figure.runs << '\t'
              << figure.note << std::endl; // each figure is seen when it is known
}

void print(const std::vector<Figure>& figures)
{
    for (const Figure& figure : figures)
        print(figure);
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty()) throw std::logic_error("nothing was measured");
    const auto index = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size()))) - 1;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(index), values.end());
    return values[index];
}

double median(std::vector<double> values)
{
    return quantile(std::move(values), 0.5);
}

double fitted_exponent(const std::vector<double>& sizes, const std::vector<double>& values)
{
    const auto count = static_cast<double>(sizes.size());
    double x = 0, y = 0, xx = 0, xy = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const double log_size = std::log(sizes[i]);
        const double log_value = std::log(values[i]);
        x += log_size;
        y += log_value;
        xx += log_size * log_size;
        xy += log_size * log_value;
    }
    return (count * xy - x * y) / (count * xx - x * x);
}

} // namespace bench
