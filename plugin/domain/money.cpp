#include "plugin/domain/money.hpp"

#include "plugin/domain/ascii.hpp"

namespace plugin::domain {
namespace {

constexpr std::size_t k_most_digits = 15; // far above any invoice, far below the end of int64

// "1.234.567" -> "1234567"; nothing where the groups are not of three digits.
std::optional<std::string> without_thousands(std::string_view text)
{
    std::string digits;
    std::size_t group = 0;
    bool first = true;
    for (const char c : text) {
        if (c == '.') {
            if (group == 0 || group > 3 || (!first && group != 3)) return std::nullopt;
            first = false;
            group = 0;
        } else if (is_digit(c)) {
            digits.push_back(c);
            ++group;
        } else {
            return std::nullopt;
        }
    }
    if (!first && group != 3) return std::nullopt;
    return digits;
}

std::string two_digits(std::uint64_t n)
{
    return {static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
}

std::uint64_t magnitude(std::int64_t value)
{
    return value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

} // namespace

std::optional<Cents> Cents::parse(std::string_view text)
{
    text = trim(text);
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);

    const bool comma = text.find(',') != std::string_view::npos;
    const std::size_t mark = text.find(comma ? ',' : '.');
    const std::string_view whole = text.substr(0, mark);
    std::string decimals = mark == std::string_view::npos ? "00" : std::string(text.substr(mark + 1));
    if (decimals.size() == 1) decimals.push_back('0');
    if (decimals.size() != 2 || !all_digits(decimals)) return std::nullopt;

    const std::optional<std::string> digits = without_thousands(whole);
    if (!digits || digits->empty() || digits->size() > k_most_digits) return std::nullopt;

    std::int64_t value = 0;
    for (const char c : *digits + decimals) {
        value = value * 10 + (c - '0');
    }
    return Cents(negative ? -value : value);
}

std::string Cents::to_wire() const
{
    const std::uint64_t cents = magnitude(m_value);
    std::string text(m_value < 0 ? "-" : "");
    return text.append(std::to_string(cents / 100)).append(".").append(two_digits(cents % 100));
}

std::string Cents::to_text() const
{
    const std::uint64_t cents = magnitude(m_value);
    std::string whole = std::to_string(cents / 100);
    for (std::size_t i = whole.size(); i > 3; i -= 3) {
        whole.insert(i - 3, 1, '.');
    }
    std::string text(m_value < 0 ? "-" : "");
    return text.append(whole).append(",").append(two_digits(cents % 100)).append(" €");
}

std::optional<Cents> Cents::plus(Cents other) const noexcept
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(m_value, other.m_value, &sum)) return std::nullopt;
    return Cents(sum);
}

} // namespace plugin::domain
