#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace sample_host::store {

/// The LIKE pattern (ESCAPE '\') that finds `text` anywhere, taken literally.
inline std::string search_pattern(std::string_view text)
{
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

/// What stands between the spaces of `text`.
inline std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (!word.empty()) words.emplace_back(word);
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return words;
}

} // namespace sample_host::store
