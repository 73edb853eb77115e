#include "services/text.hpp"

#include <algorithm>

namespace sample_host::services {

namespace {

constexpr std::string_view k_blanks = " \t\r\n\f\v";

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

} // namespace

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(k_blanks);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(k_blanks) - first + 1));
}

std::string upper_case(std::string_view text)
{
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return upper;
}

std::string normalised_tax_code(std::string_view text)
{
    std::string code = upper_case(text);
    std::erase_if(code, [](char c) { return k_blanks.find(c) != std::string_view::npos; });
    return code;
}

bool looks_like_tax_code(std::string_view text)
{
    if (text.size() == 11) return std::all_of(text.begin(), text.end(), is_digit);
    return text.size() == 16 &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || is_upper(c); });
}

bool looks_like_vat_number(std::string_view text)
{
    return text.size() == 11 && std::all_of(text.begin(), text.end(), is_digit);
}

std::size_t length_in_characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace sample_host::services
