#include "plugin/domain/ascii.hpp"

#include <algorithm>

namespace plugin::domain {

bool all_digits(std::string_view text) noexcept
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::string_view trim(std::string_view text) noexcept
{
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::string compact_upper(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        if (!is_blank(c)) result.push_back(is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return result;
}

} // namespace plugin::domain
