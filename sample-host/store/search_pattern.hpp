#pragma once

#include <string>
#include <string_view>

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

} // namespace sample_host::store
