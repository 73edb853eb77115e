#include "plugin/sts/java_amount.hpp"

#include "plugin/domain/ascii.hpp"

#include <string>

namespace plugin::sts {
namespace {

constexpr int k_largest_exponent = 12;

// The number after E; nothing where it is none, or beyond any amount of money.
std::optional<int> parse_exponent(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (!domain::all_digits(text) || text.size() > 2) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        value = value * 10 + (c - '0');
    }
    if (value > k_largest_exponent) return std::nullopt;
    return negative ? -value : value;
}

} // namespace

std::optional<domain::Cents> parse_java_amount(std::string_view text)
{
    text = domain::trim(text);
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);

    int exponent = 0;
    if (const std::size_t mark = text.find_first_of("eE"); mark != std::string_view::npos) {
        const std::optional<int> parsed = parse_exponent(text.substr(mark + 1));
        if (!parsed) return std::nullopt;
        exponent = *parsed;
        text = text.substr(0, mark);
    }
    const std::size_t dot = text.find('.');
    std::string digits(text.substr(0, dot));
    int point = static_cast<int>(digits.size()); // how many digits stand before the decimal point
    if (dot != std::string_view::npos) digits += text.substr(dot + 1);
    if (!domain::all_digits(digits) || point == 0 || digits.size() > 40) return std::nullopt;

    // The digits up to the cents, and the next one to round by.
    point += exponent + 2;
    if (point < 0) return domain::Cents(0);
    const auto kept = static_cast<std::size_t>(point);
    if (kept > 17) return std::nullopt;
    digits.resize(std::max(digits.size(), kept + 1), '0');
    std::int64_t value = 0;
    for (std::size_t i = 0; i < kept; ++i) {
        value = value * 10 + (digits[i] - '0');
    }
    if (digits[kept] >= '5') ++value;
    return domain::Cents(negative ? -value : value);
}

} // namespace plugin::sts
