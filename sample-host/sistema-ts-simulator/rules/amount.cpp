#include "sistema-ts-simulator/rules/amount.hpp"

#include "sistema-ts-simulator/rules/calendar.hpp"
#include "sistema-ts-simulator/rules/digit.hpp"

namespace sistema_ts_simulator::rules {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view k_blanks = " \t\r\n";
    const auto first = text.find_first_not_of(k_blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(k_blanks) - first + 1);
}

/// Takes a sign off the front; true when it was a minus.
bool take_minus(std::string_view& text)
{
    if (text.empty() || (text.front() != '+' && text.front() != '-')) return false;
    const bool minus = text.front() == '-';
    text.remove_prefix(1);
    return minus;
}

std::string take_digits(std::string_view& text)
{
    std::string digits;
    while (!text.empty() && is_digit(text.front())) {
        digits += text.front();
        text.remove_prefix(1);
    }
    return digits;
}

} // namespace

std::optional<std::int64_t> parse_amount(std::string_view text)
{
    constexpr std::size_t k_longest = 40;
    text = trimmed(text);
    if (text.size() > k_longest) return std::nullopt;

    const bool negative = take_minus(text);
    std::string digits = take_digits(text);
    int decimals = 0;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        const std::string fraction = take_digits(text);
        decimals = static_cast<int>(fraction.size());
        digits += fraction;
    }
    if (digits.empty()) return std::nullopt;
    if (!text.empty() && (text.front() == 'e' || text.front() == 'E')) {
        text.remove_prefix(1);
        const bool negative_exponent = take_minus(text);
        const std::string exponent = take_digits(text);
        if (exponent.empty() || exponent.size() > 2) return std::nullopt;
        const int power = std::stoi(exponent);
        decimals += negative_exponent ? power : -power;
    }
    if (!text.empty()) return std::nullopt;

    while (!digits.empty() && digits.back() == '0') {
        digits.pop_back();
        --decimals;
    }
    digits.erase(0, digits.find_first_not_of('0'));
    if (digits.empty()) return 0;
    if (decimals > 2) return std::nullopt;
    const int zeros = 2 - decimals;
    if (static_cast<int>(digits.size()) + zeros > 15) return std::nullopt;
    const std::int64_t cents = std::stoll(digits + std::string(static_cast<std::size_t>(zeros), '0'));
    return negative ? -cents : cents;
}

std::string java_amount(std::int64_t cents)
{
    constexpr std::int64_t k_exponent_from = 1'000'000'000; // 10^7 euro: Double.toString changes notation
    const std::string whole = std::to_string(cents / 100);
    std::string fraction = padded(cents % 100, 2);
    std::string text = whole;
    if (cents >= k_exponent_from) {
        text = whole.substr(0, 1);
        fraction = whole.substr(1).append(fraction);
    }
    while (fraction.size() > 1 && fraction.back() == '0')
        fraction.pop_back();
    text.append(".").append(fraction);
    if (cents >= k_exponent_from) text.append("E").append(std::to_string(whole.size() - 1));
    return text;
}

} // namespace sistema_ts_simulator::rules
