#pragma once

#include <string>
#include <string_view>

// Character tests that do not depend on the locale: the codes of Sistema TS are ASCII.
namespace plugin::domain {

constexpr bool is_digit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

constexpr bool is_upper(char c) noexcept
{
    return c >= 'A' && c <= 'Z';
}

constexpr bool is_lower(char c) noexcept
{
    return c >= 'a' && c <= 'z';
}

constexpr bool is_blank(char c) noexcept
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// True for a text of one or more digits and nothing else.
bool all_digits(std::string_view text) noexcept;

// The text without blanks at either end.
std::string_view trim(std::string_view text) noexcept;

// The text without any blank.
std::string compact(std::string_view text);

// The text without any blank, in upper case (ASCII letters only).
std::string compact_upper(std::string_view text);

} // namespace plugin::domain
