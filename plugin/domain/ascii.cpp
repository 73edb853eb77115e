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

std::string compact(std::string_view text)
{
    std::string result(text);
    std::erase_if(result, is_blank);
    return result;
}

std::string compact_upper(std::string_view text)
{
    std::string result = compact(text);
    for (char& c : result) {
        if (is_lower(c)) c = static_cast<char>(c - 'a' + 'A');
    }
    return result;
}

} // namespace plugin::domain
