#include "services/money.hpp"

namespace sample_host::services {

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether dots stand where thousands are separated: "1.234", "12.345.678".
bool has_thousands_dots(std::string_view whole)
{
    const auto first = whole.find('.');
    if (first == 0 || first > 3) return false;
    for (std::size_t i = first; i < whole.size(); ++i) {
        const bool dot_expected = (whole.size() - i) % 4 == 0;
        if ((whole[i] == '.') != dot_expected) return false;
    }
    return true;
}

std::string two_digits(std::int64_t value)
{
    return value < 10 ? "0" + std::to_string(value) : std::to_string(value);
}

} // namespace

std::optional<std::int64_t> parse_money(std::string_view text)
{
    auto decimal = text.find(',');
    if (decimal == std::string_view::npos) {
        const auto dot = text.rfind('.');
        if (dot != std::string_view::npos && text.size() - dot <= 3) decimal = dot; // "80.50"
    }
    const auto whole = text.substr(0, decimal);
    const auto fraction = decimal == std::string_view::npos ? std::string_view() : text.substr(decimal + 1);
    if (whole.empty() || whole.size() > 9 || fraction.size() > 2) return std::nullopt;
    if (decimal != std::string_view::npos && fraction.empty()) return std::nullopt;
    if (whole.find('.') != std::string_view::npos && !has_thousands_dots(whole)) return std::nullopt;

    std::int64_t cents = 0;
    for (const char c : whole) {
        if (c == '.') continue;
        if (!is_digit(c)) return std::nullopt;
        cents = cents * 10 + (c - '0');
    }
    for (std::size_t i = 0; i < 2; ++i) {
        const char c = i < fraction.size() ? fraction[i] : '0';
        if (!is_digit(c)) return std::nullopt;
        cents = cents * 10 + (c - '0');
    }
    if (cents >= 1'000'000'000) return std::nullopt;
    return cents;
}

std::string display_money(std::int64_t cents)
{
    const std::int64_t absolute = cents < 0 ? -cents : cents;
    std::string whole = std::to_string(absolute / 100);
    for (std::size_t i = whole.size(); i > 3; i -= 3)
        whole.insert(i - 3, 1, '.');
    return (cents < 0 ? "-" : "") + whole + ',' + two_digits(absolute % 100) + " €";
}

std::string money_field(std::int64_t cents)
{
    return std::to_string(cents / 100) + ',' + two_digits(cents % 100);
}

} // namespace sample_host::services
